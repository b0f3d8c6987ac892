package vn.hopluu.aggregation.problem;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** What the description of the interface says beyond the endpoints themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** Members that are there but may be null, wherever they occur as plain values. */
    private static final Set<String> MAY_BE_NULL = Set.of(
            "parent",
            "asOf",
            "total",
            "agrees",
            "next",
            "receivingUnit",
            "today",
            "countsIn",
            "secret",
            "formerSecretUntil",
            "failure",
            "failingSince",
            "nextAttemptAt",
            "attemptedAt",
            "answered",
            "deliveredAt");
    /** The same, of members that are objects. */
    private static final Set<String> OBJECT_OR_NULL = Set.of("successor");

    private static final String BEARER = "bearer";

    @Bean
    ModelResolver schemas() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    OpenApiCustomizer commonDescription() {
        return api -> {
            api.info(new Info().title("aggregation-service").version("1"));
            api.servers(List.of(new Server().url("/")));
            api.getComponents().getSchemas().values().forEach(ApiDescription::requireEveryMember);
            api.getComponents().addSchemas("Problem", problem());
            operations(api).forEach(ApiDescription::addProblems);
            api.getComponents()
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme().type(Type.HTTP).scheme(BEARER).bearerFormat("JWT"));
            api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        };
    }

    private static List<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    /** Answers leave nothing out: what is unknown is null. */
    private static void requireEveryMember(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            schema.getProperties().forEach(ApiDescription::allowNull);
            schema.getProperties().replaceAll(ApiDescription::orNull);
        }
    }

    private static void allowNull(String member, Schema<?> schema) {
        if (MAY_BE_NULL.contains(member) && schema.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        if (member.equals("values") && schema.getAdditionalProperties() instanceof Schema<?> value) {
            value.setTypes(new LinkedHashSet<>(List.of("number", "null")));
        }
    }

    private static Schema<?> orNull(String member, Schema<?> schema) {
        return OBJECT_OR_NULL.contains(member)
                ? new Schema<>().oneOf(List.of(schema, new Schema<>().types(Set.of("null"))))
                : schema;
    }

    private static void addProblems(Operation operation) {
        operation
                .getResponses()
                .addApiResponse("401", problem("No access token, or none that counts (RFC 6750)"))
                .addApiResponse("403", problem("Seen, but not to be done with the roles at hand"))
                .addApiResponse("404", problem("Not there, or not to be seen: nobody is told which"))
                .addApiResponse("default", problem("Refused, and why (RFC 9457)"));
    }

    private static ApiResponse problem(String description) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        var media = new io.swagger.v3.oas.models.media.MediaType().schema(schema);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE, media));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        List.of("type", "title", "detail", "instance", "correlationId")
                .forEach(member -> problem.addProperty(member, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("errors", new ArraySchema().items(error()));
        return problem;
    }

    private static Schema<?> error() {
        var error = new ObjectSchema();
        List.of("pointer", "code", "detail").forEach(member -> error.addProperty(member, new StringSchema()));
        return error;
    }
}
