package vn.hopluu.report.evidence;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Receives files: straight to disk, never longer there than the limit, never in memory, and gone when the request is over. */
@Component
class Uploads {

    private final EvidenceSettings settings;
    private final Places places;

    Uploads(EvidenceSettings settings) {
        this.settings = settings;
        this.places = new Places(settings.uploads(), settings.uploadsOfOne());
    }

    /** @param use what is done with the file while it is there */
    <T> T receive(HttpServletRequest request, Caller caller, Function<Upload, T> use) {
        try (Places.Place _ = places.take(caller.subject())) {
            checkRoom();
            return receive(file(request), use);
        } catch (MaxUploadSizeExceededException large) {
            throw new ProblemException(tooLarge());
        } catch (MultipartException brokenOff) {
            throw oneFile();
        } catch (IOException ourOwnDisk) {
            throw new UncheckedIOException(ourOwnDisk);
        }
    }

    /** Of every file that is on its way twice, as it comes in its form and by itself: a full disk would end them all. */
    private void checkRoom() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long wanted = 2 * settings.fileSize().toBytes() * places.count();
        if (Files.getFileStore(folder).getUsableSpace() < wanted) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("uploads"));
        }
    }

    private Refusal tooLarge() {
        String most = String.valueOf(settings.fileSize().toMegabytes());
        return Refusal.of(ProblemCode.REQUEST_TOO_LARGE, most).as("file");
    }

    /** The parts are read when they are first asked for, which is here: nobody's file is received who may not send it. */
    private static MultipartFile file(HttpServletRequest request) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts == null) {
            throw oneFile();
        }
        List<MultipartFile> files = parts.getMultiFileMap().get("file");
        if (files == null || count(parts) != 1) {
            throw oneFile();
        }
        return files.getFirst();
    }

    /** Fields are counted too: a line that is named in the form and not in the address would be overlooked. */
    private static int count(MultipartHttpServletRequest parts) {
        try {
            return parts.getParts().size();
        } catch (IOException | ServletException brokenOff) {
            throw oneFile();
        }
    }

    private static <T> T receive(MultipartFile file, Function<Upload, T> use) throws IOException {
        Path path = Files.createTempFile("hopluu-evidence-", ".part");
        try {
            file.transferTo(path.toFile());
            return use.apply(new Upload(path, file.getOriginalFilename(), sha256(path), Files.size(path)));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(path), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static ProblemException oneFile() {
        return new ProblemException(Refusal.of(ProblemCode.UNFIT_FILE).as("one-file"));
    }
}
