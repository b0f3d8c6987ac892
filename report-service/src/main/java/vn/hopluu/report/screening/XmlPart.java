package vn.hopluu.report.screening;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.hopluu.report.screening.Verdict.Reason;

/**
 * An XML part of a package, looked through for what it does when it is opened: data asked of other programs (DDE), scripts
 * behind a button, and in OpenDocument, which has no lists of relationships, what is fetched from elsewhere.
 */
final class XmlPart {

    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Pattern SCRIPT = Pattern.compile("(?i)\\s*(vnd\\.sun\\.star\\.script|macro|javascript):.*");
    private static final Pattern ELSEWHERE = Pattern.compile("(?is)\\s*((?!data:)[a-z][a-z0-9+.-]*:|//|\\\\\\\\).*");

    /** Links, and the template that a document once came from: followed when asked to. */
    private static final Set<String> FOLLOWED_ON_REQUEST = Set.of("a", "template");

    /** Drawings that their writers do not keep well-formed, or that declare entities. */
    private static final Pattern DRAWING = Pattern.compile("(?i).*\\.(vml|svg)");

    private static final Pattern BEFORE_XML = Pattern.compile("^[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff\\x00\\s]+");

    private final XMLStreamReader reader;
    private final Fields fields = new Fields();

    private XmlPart(XMLStreamReader reader) {
        this.reader = reader;
    }

    static boolean mayBe(byte[] head) {
        String begin = begin(head);
        return begin.isEmpty() || begin.startsWith("<");
    }

    /** Whether a part that turns out to be no XML is none of our business. */
    static boolean isLenient(byte[] head, String name) {
        return begin(head).isEmpty() || DRAWING.matcher(name).matches();
    }

    private static String begin(byte[] head) {
        return BEFORE_XML.matcher(new String(head, StandardCharsets.ISO_8859_1)).replaceFirst("");
    }

    static void look(InputStream content, boolean lenient) throws Rejected {
        try {
            new XmlPart(Xml.FACTORY.createXMLStreamReader(content)).look();
        } catch (XMLStreamException broken) {
            if (!lenient) {
                throw new Rejected(Reason.DAMAGED);
            }
        }
    }

    private void look() throws XMLStreamException, Rejected {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> element();
                case XMLStreamConstants.END_ELEMENT -> fields.close(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> fields.text(reader);
                default -> {}
            }
        }
    }

    private void element() throws Rejected {
        if (reader.getLocalName().startsWith("dde")) {
            throw new Rejected(Reason.REMOTE);
        }
        fields.open(reader);
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (XLINK.equals(reader.getAttributeNamespace(at))
                    && reader.getAttributeLocalName(at).equals("href")) {
                refuse(reader.getAttributeValue(at));
            }
        }
    }

    private void refuse(String target) throws Rejected {
        if (SCRIPT.matcher(target).matches()) {
            throw new Rejected(Reason.MACROS);
        }
        if (ELSEWHERE.matcher(target).matches() && !FOLLOWED_ON_REQUEST.contains(reader.getLocalName())) {
            throw new Rejected(Reason.REMOTE);
        }
    }
}
