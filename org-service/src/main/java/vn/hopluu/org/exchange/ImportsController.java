package vn.hopluu.org.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.access.Rules;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/** Takes in files of units and acts, whole or not at all; a dry run answers the same and writes nothing. */
@RestController
@RequestMapping(
        path = "/api/imports",
        consumes = {MediaType.APPLICATION_JSON_VALUE, CsvConverter.TEXT_CSV},
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "exchange")
class ImportsController {

    private static final int LARGEST = 16 << 20;

    private final FileReading files;
    private final Imports imports;
    private final Rules rules;

    ImportsController(FileReading files, Imports imports, Rules rules) {
        this.files = files;
        this.imports = imports;
        this.rules = rules;
    }

    @PostMapping("/units")
    @Operation(
            operationId = "importUnits",
            summary = "Take over units that no act created; those there already are left alone")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Exchanged.Units.class)),
                @Content(mediaType = CsvConverter.TEXT_CSV, schema = @Schema(type = "string"))
            })
    ImportResult units(
            @ParameterObject ImportOptions options,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body)
            throws IOException {
        return imports.units(contents(body, type, new UnitsLayout()), options.isDryRun());
    }

    @PostMapping("/acts")
    @Operation(operationId = "importActs", summary = "Register acts; those registered already are left alone")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Exchanged.Acts.class)),
                @Content(mediaType = CsvConverter.TEXT_CSV, schema = @Schema(type = "string"))
            })
    ImportResult acts(
            @AuthenticationPrincipal Caller caller,
            @ParameterObject ImportOptions options,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body)
            throws IOException {
        return imports.acts(contents(body, type, new ActsLayout()), options.isDryRun(), rules.actsBy(caller));
    }

    private Contents contents(InputStream body, MediaType type, Layout layout) throws IOException {
        byte[] file = body.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw Refusal.of(ProblemCode.REQUEST_TOO_LARGE, Map.of());
        }
        return files.read(file, type.getType().equals("text"), layout);
    }
}
