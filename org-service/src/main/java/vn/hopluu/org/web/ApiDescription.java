package vn.hopluu.org.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says beyond what the endpoints say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    static {
        // One value, not a group of parameters.
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(Limit.class);
    }

    @Bean
    ModelResolver schemas() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Hợp Lưu: units and people")
                                .version("1")
                                .description(
                                        "Public bodies through time: what they are, were, and where they belong; and who may do what at them."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(TOKEN, token()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the issuer; its rights say what may be done");
    }

    /** Every endpoint may answer with a problem detail. */
    @Bean
    OpenApiCustomizer everyEndpointMayRefuse() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescription::addProblem);
        };
    }

    private static void addProblem(Operation operation) {
        Schema<?> reference = new Schema<>().$ref(PROBLEM);
        Content problem = new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
        operation
                .getResponses()
                .addApiResponse("401", answer("No access token, or none that is good", problem))
                .addApiResponse("403", answer("The token's rights do not suffice", problem))
                .addApiResponse(
                        "default",
                        answer("A problem (RFC 9457), in Vietnamese or English by Accept-Language", problem));
    }

    private static ApiResponse answer(String description, Content content) {
        return new ApiResponse().description(description).content(content);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("urn:hopluu:problem:unknown-unit"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("correlationId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error()));
    }

    private static Schema<?> error() {
        return new ObjectSchema()
                .addProperty("pointer", new StringSchema().example("/date"))
                .addProperty("code", new StringSchema().example("invalid-date"))
                .addProperty("detail", new StringSchema());
    }
}
