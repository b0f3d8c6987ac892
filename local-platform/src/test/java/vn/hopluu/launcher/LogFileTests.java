package vn.hopluu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {

    @TempDir
    private Path folder;

    @Test
    void prefersSpringsOwnDiagnosis() throws IOException {
        assertThat(reasonIn("""
                2026-11-22T05:11:17Z ERROR 7613 --- [main] o.s.b.d.LoggingFailureAnalysisReporter   :

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                Web server failed to start. Port 8080 was already in use.

                Action:

                Stop it.
                """)).isEqualTo("Web server failed to start. Port 8080 was already in use.");
    }

    @Test
    void findsTheRootCauseInAStructuredLine() throws IOException {
        assertThat(reasonIn("""
                {"log":{"level":"INFO"},"message":"starting"}
                {"log":{"level":"ERROR"},"message":"Application run failed","error":{"stack_trace":"a\\nCaused by: b: no\\n\\tat x\\nCaused by: java.io.IOException: disk full\\n\\tat y"}}
                {"log":{"level":"INFO"},"message":"stopping"}
                """)).isEqualTo("java.io.IOException: disk full");
    }

    @Test
    void tellsTheLastLineWhenThereIsNoError() throws IOException {
        assertThat(reasonIn("one\ntwo\n")).isEqualTo("two");
        assertThat(reasonIn("")).isEqualTo("nothing at all");
    }

    @Test
    void putsTheLogOfTheRunBeforeAside() throws IOException {
        LogFile log = new LogFile(folder.resolve("a.log"));
        log.begin();
        Files.writeString(log.path(), "first run");
        log.begin();

        assertThat(log.path()).isEmptyFile();
        assertThat(folder.resolve("previous/a.log")).hasContent("first run");
    }

    private String reasonIn(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("b.log"), text);
        return new LogFile(file).lastError();
    }
}
