package vn.hopluu.report.screening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.screening.Verdict.Reason;

/** Looks at a file that lies on disk. Its name and what its sender calls it count for nothing. */
@Component
public class Screening {

    private static final Logger log = LoggerFactory.getLogger(Screening.class);

    private static final String COMPOUND = "application/x-tika-msoffice";
    private static final String PACKAGE = "application/x-tika-ooxml";
    private static final String ZIP = "application/zip";

    private final VirusScanner scanner;

    Screening(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** @throws IOException where our own copy of the file cannot be read */
    public Verdict of(Path file) throws IOException {
        try {
            FileType type = typeOf(file);
            return switch (scanner.scan(file)) {
                case Scan.Clean clean -> new Verdict.Fit(type);
                case Scan.Found found -> new Verdict.Infected(found.signature());
                case Scan.NoAnswer none -> new Verdict.Unknown();
            };
        } catch (Rejected rejected) {
            return new Verdict.Unfit(rejected.reason());
        }
    }

    static FileType typeOf(Path file) throws IOException, Rejected {
        if (Files.size(file) == 0) {
            throw new Rejected(Reason.EMPTY);
        }
        String detected = detected(file);
        return switch (detected) {
            case "application/pdf" -> PdfFile.checked(file);
            case COMPOUND -> CompoundFile.typeOf(file);
            case PACKAGE, ZIP -> PackageFile.typeOf(file);
            default -> simple(detected, file);
        };
    }

    private static FileType simple(String detected, Path file) throws IOException, Rejected {
        FileType type = FileType.of(detected).orElseThrow(() -> new Rejected(Reason.TYPE));
        return switch (type) {
            case PDF, PNG, JPEG, WEBP, GIF, TIFF, HEIC -> type;
            case DOCX, XLSX, PPTX, ODT, ODS -> PackageFile.typeOf(file);
            case DOC, XLS -> CompoundFile.typeOf(file);
        };
    }

    private static String detected(Path file) throws IOException {
        try (InputStream stream = TikaInputStream.get(file)) {
            String type = MimeTypes.getDefaultMimeTypes()
                    .detect(stream, new Metadata())
                    .getBaseType()
                    .toString();
            log.debug("Taken for {}", type);
            return type;
        }
    }
}
