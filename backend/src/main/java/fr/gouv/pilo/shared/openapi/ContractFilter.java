package fr.gouv.pilo.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Completes the generated contract: security, decimals, required answers, and per operation see {@link Operations}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    /** Answers: all their properties are always there (null when nothing is known). */
    private static final List<String> ANSWERS = List.of("View", "Summary", "Item", "Verification");

    /** The index tells which operations are conditional. Public with this signature: the extension calls it. */
    public ContractFilter(IndexView index) {
        OperationFacts.read(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        introduce(contract);
        var plain = new PlainSchemas(contract.getComponents());
        contract.getComponents().getSchemas().values().forEach(plain::inline);
        contract.getComponents().getSchemas().forEach(ContractFilter::completeSchema);
        contract.getComponents().getSchemas().values().forEach(Limits::formats);
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> inline(plain, operation)));
        ProblemAnswers.define(contract);
        contract.getPaths().getPathItems().forEach((path, item) -> completePath(contract, path, item));
        UnusedSchemas.remove(contract);
    }

    private static void inline(PlainSchemas plain, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> plain.inline(parameter.getSchema()));
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .forEach(type -> plain.inline(type.getSchema()));
    }

    private static void introduce(OpenAPI contract) {
        contract.setInfo(OASFactory.createInfo()
                .title("API Pil'O")
                .version("1.0.0")
                .description(
                        "Pilotage des projets, de la feuille de route et de ses indicateurs. JSON, ou CSV, XLSX et NDJSON sur les listes.")
                .contact(OASFactory.createContact().name("L'équipe qui exploite cette instance"))
                .license(OASFactory.createLicense().name("EUPL-1.2").url("https://eupl.eu/1.2/fr/")));
        contract.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Cette instance (production ou démonstration)")
                .addExtension("x-internal", false)));
        contract.getComponents()
                .setSecuritySchemes(
                        Map.of(
                                "jeton",
                                OASFactory.createSecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description(
                                                "Jeton d'accès délivré par Keycloak pour l'audience pilo-api, vérifié selon RFC8725 : signature RS256 seule, émetteur, audience et durée.")));
    }

    private static void completePath(OpenAPI contract, String path, PathItem item) {
        item.getOperations()
                .forEach((method, operation) -> new Operations(contract, path, method, operation).complete());
    }

    private static void completeSchema(String name, Schema schema) {
        decimals(schema);
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().values().forEach(ContractFilter::decimals);
        if ("Problem".equals(name)) {
            schema.setRequired(List.of("type", "title", "status", "detail", "instance"));
            return;
        }
        if (ANSWERS.stream().anyMatch(name::endsWith)
                || name.startsWith("Listing")
                || Set.of("Violation", "Deleted").contains(name)) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    /** No number in the API is a float: what is not an integer is a decimal string. */
    static void decimals(Schema schema) {
        if (schema.getItems() != null) {
            decimals(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            decimals(schema.getAdditionalPropertiesSchema());
        }
        if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.NUMBER)) {
            var types = new ArrayList<>(schema.getType());
            types.remove(Schema.SchemaType.NUMBER);
            types.add(Schema.SchemaType.STRING);
            schema.setType(types);
            schema.setFormat(null);
            if (schema.getExamples() != null) {
                schema.setExamples(schema.getExamples().stream()
                        .map(String::valueOf)
                        .map(Object.class::cast)
                        .toList());
            }
            schema.setPattern("^-?\\d+(\\.\\d+)?$");
            schema.setMaxLength(Limits.DECIMAL_LENGTH);
        }
    }
}
