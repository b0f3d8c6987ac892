package vn.hopluu.report.catalog;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.report.problem.Problem;

/** What the OpenAPI document says beyond the operations; the same wherever the service listens. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "accessToken";

    @Bean
    ModelResolver schemas() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    OpenAPI reportServiceApi(ModelResolver schemas) {
        return new OpenAPI()
                .info(new Info()
                        .title("Hợp Lưu: reports")
                        .version("1")
                        .description(
                                "Form templates, periods, obligations, and the life of a report. Every refusal is a"
                                        + " problem detail (RFC 9457) in Vietnamese or English, by Accept-Language."
                                        + " What the caller may not see is answered as if it were not there."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().schemas(ofProblems(schemas)).addSecuritySchemes(BEARER, bearer()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** No operation answers with one: they are added to each. */
    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> ofProblems(ModelResolver schemas) {
        var converters = new ModelConverters(true);
        converters.addConverter(schemas);
        return converters.readAll(Problem.class);
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token (RFC 9068) of the issuer, in the header Authorization.");
    }

    @Bean
    GlobalOperationCustomizer refusalsOfCallers() {
        return (operation, method) -> answering(operation);
    }

    private static Operation answering(Operation operation) {
        operation.getResponses().addApiResponse("401", problem("No token, or none that is valid"));
        operation
                .getResponses()
                .addApiResponse(
                        "403",
                        problem("Seen, but not allowed: the detail names the role and the unit that are needed"));
        return operation;
    }

    private static ApiResponse problem(String description) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
