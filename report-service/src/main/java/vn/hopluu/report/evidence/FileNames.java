package vn.hopluu.report.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.screening.FileType;

/** The name a file is kept under: what its sender called it, less whatever could mislead a person or a program. */
final class FileNames {

    private static final int LONGEST = 150;
    private static final Pattern PATH = Pattern.compile("(?s).*[/\\\\]");

    /** Control and format characters (which turn text around), line ends, halves of characters, and what file systems forbid. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]");

    private static final String UNNAMED = "tai-lieu";

    private FileNames() {}

    /** It ends as files of its type do: what is called .exe and is a picture becomes .exe.png. */
    static String clean(@Nullable String sent, FileType type) {
        String plain = PATH.matcher(sent == null ? "" : sent).replaceFirst("");
        String allowed = FORBIDDEN.matcher(plain).replaceAll("").replaceAll("^[.\\s]+|[.\\s]+$", "");
        String name = Normalizer.normalize(allowed, Normalizer.Form.NFC);
        return shortened(name.isEmpty() ? UNNAMED : name, type);
    }

    private static String shortened(String name, FileType type) {
        int dot = name.lastIndexOf('.');
        boolean fits =
                dot > 0 && type.extensions().contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        String stem = fits ? name.substring(0, dot) : name;
        String end = fits ? name.substring(dot) : "." + type.extensions().getFirst();
        int most = Math.min(stem.codePointCount(0, stem.length()), LONGEST - end.length());
        return stem.substring(0, stem.offsetByCodePoints(0, most)) + end;
    }
}
