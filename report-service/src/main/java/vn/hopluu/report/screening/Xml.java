package vn.hopluu.report.screening;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.screening.Verdict.Reason;

/** Reads the lists of a package; knows no document type definition and fetches nothing. */
final class Xml {

    /** What a reader follows only when asked to: links, and the workbooks that formulas refer to. */
    private static final Set<String> FOLLOWED_ON_REQUEST =
            Set.of("hyperlink", "externalLinkPath", "xlPathMissing", "xlExternalLinkPath");

    static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The values of an attribute, on whatever element. */
    static List<String> attributes(byte[] xml, String name) throws Rejected {
        return collect(xml, element -> element.getAttributeValue(null, name));
    }

    /** A template, picture or object that is fetched from elsewhere as soon as the file is opened. */
    static void refuseRemote(byte[] relationships) throws Rejected {
        List<String> remote = collect(
                relationships,
                element -> "External".equalsIgnoreCase(element.getAttributeValue(null, "TargetMode"))
                        ? String.valueOf(element.getAttributeValue(null, "Type"))
                        : null);
        if (remote.stream()
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .anyMatch(type -> !FOLLOWED_ON_REQUEST.contains(type))) {
            throw new Rejected(Reason.REMOTE);
        }
    }

    static void refuseIfEncrypted(byte[] manifest) throws Rejected {
        List<String> encrypted = collect(
                manifest, element -> element.getLocalName().equals("encryption-data") ? element.getLocalName() : null);
        if (!encrypted.isEmpty()) {
            throw new Rejected(Reason.ENCRYPTED);
        }
    }

    private static List<String> collect(byte[] xml, Function<XMLStreamReader, @Nullable String> wanted)
            throws Rejected {
        List<String> found = new ArrayList<>();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    @Nullable String value = wanted.apply(reader);
                    if (value != null) {
                        found.add(value);
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new Rejected(Reason.DAMAGED);
        }
        return found;
    }
}
