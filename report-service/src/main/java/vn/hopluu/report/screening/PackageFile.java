package vn.hopluu.report.screening;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.screening.Verdict.Reason;

/**
 * Office files of today: zip packages by Office Open XML (ECMA-376) or OpenDocument. What they are follows from the types of
 * their parts, and each part is looked at, whatever its name: a part of macros may be called anything.
 */
final class PackageFile {

    private static final int MOST_PARTS = 5_000;
    private static final int LONGEST_LIST = 4 << 20;

    /** A chart brings its sheet along; a sheet in a chart's sheet brings nothing that anybody needs. */
    private static final int DEEPEST = 1;

    private static final long LONGEST_NESTED = 20L << 20;

    private final ZipFile zip;
    private final Budget budget;
    private final int depth;

    private PackageFile(ZipFile zip, Budget budget, int depth) {
        this.zip = zip;
        this.budget = budget;
        this.depth = depth;
    }

    static FileType typeOf(Path file) throws IOException, Rejected {
        return typeOf(file, new Budget(), 0);
    }

    private static FileType typeOf(Path file, Budget budget, int depth) throws IOException, Rejected {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new PackageFile(zip, budget, depth).type();
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Rejected(Reason.DAMAGED);
        }
    }

    private FileType type() throws IOException, Rejected {
        if (zip.size() > MOST_PARTS) {
            throw new Rejected(Reason.BOMB);
        }
        List<? extends ZipEntry> parts =
                zip.stream().filter(part -> !part.isDirectory()).toList();
        refuseDoubles(parts);
        FileType type = declared();
        for (ZipEntry part : parts) {
            look(part);
        }
        return type;
    }

    /** Of two parts of one name each program may open another. */
    private static void refuseDoubles(List<? extends ZipEntry> parts) throws Rejected {
        Set<String> names = new HashSet<>();
        for (ZipEntry part : parts) {
            if (!names.add(PartNames.plain(part.getName()))) {
                throw new Rejected(Reason.DAMAGED);
            }
        }
    }

    private FileType declared() throws IOException, Rejected {
        @Nullable ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types != null) {
            return ContentTypes.read(content(types)).type();
        }
        @Nullable ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        @Nullable ZipEntry mimetype = zip.getEntry("mimetype");
        if (manifest == null || mimetype == null) {
            throw new Rejected(Reason.TYPE);
        }
        Xml.refuseIfEncrypted(content(manifest));
        String type = new String(content(mimetype), StandardCharsets.US_ASCII).strip();
        return FileType.of(type)
                .filter(known -> known == FileType.ODT || known == FileType.ODS)
                .orElseThrow(() -> new Rejected(Reason.TYPE));
    }

    private void look(ZipEntry part) throws IOException, Rejected {
        PartNames.refuse(part.getName());
        if (PartNames.isRelationships(part.getName())) {
            Xml.refuseRemote(content(part));
            return;
        }
        byte[] head = head(part);
        Magic.refuse(head, part.getName());
        if (Magic.isZip(head)) {
            nested(part);
        } else if (XmlPart.mayBe(head)) {
            try (InputStream content = zip.getInputStream(part)) {
                XmlPart.look(content, XmlPart.isLenient(head, part.getName()));
            }
        }
    }

    /** Its first bytes; the rest is read too, so that whatever looks at it later knows that there is an end. */
    private byte[] head(ZipEntry part) throws IOException, Rejected {
        try (InputStream content = zip.getInputStream(part)) {
            byte[] head = content.readNBytes(Magic.LONGEST);
            budget.spend(head.length);
            budget.read(content);
            return head;
        }
    }

    private void nested(ZipEntry part) throws IOException, Rejected {
        if (depth == DEEPEST) {
            throw new Rejected(Reason.EMBEDDED);
        }
        Path copy = Files.createTempFile("hopluu-evidence-nested-", ".part");
        try (InputStream content = zip.getInputStream(part)) {
            try (OutputStream out = Files.newOutputStream(copy)) {
                budget.copy(content, out, LONGEST_NESTED);
            }
            typeOf(copy, budget, depth + 1);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private byte[] content(ZipEntry part) throws IOException, Rejected {
        try (InputStream content = zip.getInputStream(part)) {
            return budget.small(content, LONGEST_LIST);
        }
    }
}
