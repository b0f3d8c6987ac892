package vn.hopluu.report.screening;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.hopluu.report.screening.Verdict.Reason;

/** Parts whose name alone says that they are macros or another program's object. */
final class PartNames {

    /** The lists of libraries alone, which an OpenDocument file may carry empty, do nothing. */
    private static final Pattern MACROS =
            Pattern.compile(".*vba(project|data).*|(.*/)?basic/[^/]+/(?!script-l[bc]\\.xml$).+|(.*/)?scripts/.+");

    private static final Pattern OBJECTS = Pattern.compile(".*/activex/.*|.*oleobject.*|.*\\.(exe|dll|js|vbs|hta|lnk)");

    private PartNames() {}

    /** As programs compare them: in any case, and some take either slash. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\\', '/');
    }

    static boolean isRelationships(String name) {
        return plain(name).endsWith(".rels");
    }

    static void refuse(String name) throws Rejected {
        String plain = plain(name);
        if (MACROS.matcher(plain).matches()) {
            throw new Rejected(Reason.MACROS);
        }
        if (OBJECTS.matcher(plain).matches()) {
            throw new Rejected(Reason.EMBEDDED);
        }
    }
}
