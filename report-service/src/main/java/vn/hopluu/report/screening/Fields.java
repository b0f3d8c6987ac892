package vn.hopluu.report.screening;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.screening.Verdict.Reason;

/**
 * The fields of a Word document (ECMA-376, part 1, 17.16), of which DDE and DDEAUTO ask another program for data, and start it.
 * A field's code may be spread over any number of runs, and its first word may come from a field inside it.
 */
final class Fields {

    private static final String UNWANTED = "DDE";
    private static final Set<String> CODES = Set.of("instrText", "delInstrText");
    private static final int DEEPEST = 200;
    private static final int FIRST_WORD = 64;

    /** What a field's code is taken for once it has ended and its result begins. */
    private static final String ENDED = "=";

    /** The beginnings of the codes of the fields that are open, the innermost first. */
    private final Deque<StringBuilder> open = new ArrayDeque<>();

    private boolean inCode;

    void open(XMLStreamReader element) throws Rejected {
        String name = element.getLocalName();
        inCode = inCode || CODES.contains(name);
        if (name.equals("fldSimple")) {
            String code = attribute(element, "instr");
            refuse(code.strip());
        } else if (name.equals("fldChar")) {
            character(attribute(element, "fldCharType"));
        }
    }

    void close(String element) {
        inCode = inCode && !CODES.contains(element);
    }

    void text(XMLStreamReader characters) throws Rejected {
        @Nullable StringBuilder code = open.peek();
        if (inCode && code != null && code.length() < FIRST_WORD) {
            String more = code.isEmpty() ? characters.getText().stripLeading() : characters.getText();
            code.append(more, 0, Math.min(more.length(), FIRST_WORD));
            refuse(code.toString());
        }
    }

    private void character(String kind) throws Rejected {
        switch (kind) {
            case "begin" -> begin();
            case "separate" -> {
                open.poll();
                open.push(new StringBuilder(ENDED));
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    private void begin() throws Rejected {
        @Nullable StringBuilder outer = open.peek();
        if (open.size() == DEEPEST) {
            throw new Rejected(Reason.DAMAGED);
        }
        if (outer != null && UNWANTED.startsWith(upper(outer.toString()))) {
            throw new Rejected(Reason.REMOTE);
        }
        open.push(new StringBuilder());
    }

    private static void refuse(String code) throws Rejected {
        if (upper(code).startsWith(UNWANTED)) {
            throw new Rejected(Reason.REMOTE);
        }
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static String attribute(XMLStreamReader element, String name) {
        for (int at = 0; at < element.getAttributeCount(); at++) {
            if (element.getAttributeLocalName(at).equals(name)) {
                return element.getAttributeValue(at);
            }
        }
        return "";
    }
}
