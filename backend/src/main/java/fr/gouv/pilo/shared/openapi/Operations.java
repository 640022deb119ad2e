package fr.gouv.pilo.shared.openapi;

import fr.gouv.pilo.shared.page.SheetFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What every operation has in common: problems, headers, formats of lists, security. */
final class Operations {
    private final OpenAPI contract;
    private final String path;
    private final HttpMethod method;
    private final Operation operation;

    Operations(OpenAPI contract, String path, HttpMethod method, Operation operation) {
        this.contract = contract;
        this.path = path;
        this.method = method;
        this.operation = operation;
    }

    void complete() {
        parameters();
        if (!path.startsWith("/api/")) {
            publicPage();
            return;
        }
        operation.setSecurity(
                open()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme("jeton")));
        success();
        requestHeaders();
        problems(ProblemAnswers.STATUSES.stream().filter(this::applies));
    }

    private void parameters() {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : operation.getParameters()) {
            if (parameter.getSchema() != null) {
                ContractFilter.decimals(parameter.getSchema());
            }
            Limits.parameter(parameter);
            if ("sort".equals(parameter.getName())) {
                sort(parameter, OperationFacts.sorts(operation.getOperationId()));
            }
        }
    }

    /** Each list has its own fields. */
    private static void sort(Parameter parameter, List<String> fields) {
        var one = "-?(" + String.join("|", fields) + ")";
        parameter.setExample("-" + fields.get(0));
        parameter.setDescription("Champs de tri séparés par des virgules, parmi " + String.join(", ", fields)
                + " ; « - » devant un champ pour l'ordre décroissant.");
        parameter.getSchema().setPattern("^" + one + "(," + one + ")*$");
    }

    /** Read without an account, as HTML: the pages that problems point at. */
    private void publicPage() {
        operation.setSecurity(List.of());
        problems(Stream.of("400", "404", "406", "429", "500"));
    }

    private void problems(Stream<String> statuses) {
        statuses.forEach(status -> operation.getResponses().addAPIResponse(status, ProblemAnswers.reference(status)));
    }

    private boolean open() {
        return OperationFacts.open(operation.getOperationId());
    }

    private boolean applies(String status) {
        return switch (status) {
            // A token that is sent must be good, also where none is asked for.
            case "401" -> true;
            case "403" -> !open();
            case "409" ->
                method == HttpMethod.POST
                        || method == HttpMethod.PUT
                        || OperationFacts.conflicting(operation.getOperationId());
            case "413", "415", "422" -> method == HttpMethod.POST || method == HttpMethod.PUT;
            case "412", "428" -> conditional();
            case "507" -> method != HttpMethod.GET;
            default -> true;
        };
    }

    /** PUT, DELETE and the acts that move a state. */
    private boolean conditional() {
        return OperationFacts.conditional(operation.getOperationId());
    }

    private void requestHeaders() {
        if (conditional()) {
            header("If-Match", "ETag de la version lue ; 428 s'il manque, 412 si l'objet a changé.", "\"3\"");
        }
        if (method == HttpMethod.POST && !OperationFacts.neverReplayed(operation.getOperationId())) {
            header(
                    "Idempotency-Key",
                    "Clé libre : la même demande renvoyée avec la même clé n'a lieu qu'une fois (24 h).",
                    "4f5c1a52-rejeu");
        }
    }

    private void header(String name, String text, String example) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(text)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(200))
                .example(example));
    }

    private void success() {
        OperationFacts.status(operation.getOperationId()).ifPresent(this::succeedWith);
        var versioned = OperationFacts.versioned(operation.getOperationId());
        for (var entry :
                new ArrayList<>(operation.getResponses().getAPIResponses().entrySet())) {
            if (!entry.getKey().startsWith("2")) {
                continue;
            }
            var response = entry.getValue();
            response.setDescription(frenchOf(entry.getKey(), response.getDescription()));
            sheets(response);
            location(entry.getKey(), response);
            if (versioned) {
                response.addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description("Version de l'objet, à renvoyer dans If-Match.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            }
        }
        if (method == HttpMethod.GET && versioned) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Inchangé depuis l'ETag donné"));
        }
    }

    private void succeedWith(String status) {
        var generated = operation.getResponses().getAPIResponse("200");
        if (generated != null && !"200".equals(status)) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse(status, generated);
        }
    }

    /** What is created is read below its collection; an act on an object creates nothing of the kind. */
    private void location(String status, APIResponse response) {
        var below = Pattern.compile(Pattern.quote(path) + "/\\{[^}]+}");
        var readable = contract.getPaths().getPathItems().entrySet().stream()
                .anyMatch(item -> below.matcher(item.getKey()).matches()
                        && item.getValue().getGET() != null);
        if ("201".equals(status) && readable) {
            response.addHeader(
                    "Location",
                    OASFactory.createHeader()
                            .description("Adresse de ce qui vient d'être créé.")
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .format("uri-reference")));
        }
    }

    private static String frenchOf(String status, String generated) {
        if (generated != null && !List.of("OK", "Created", "No Content").contains(generated)) {
            return generated;
        }
        return switch (status) {
            case "201" -> "Créé";
            case "204" -> "Fait, sans contenu";
            default -> "Réponse";
        };
    }

    private boolean isListing(APIResponse response) {
        return response.getContent() != null && response.getContent().hasMediaType(SheetFormats.NDJSON);
    }

    /** Beside JSON, a list is text or a workbook. */
    private void sheets(APIResponse response) {
        if (!isListing(response)) {
            return;
        }
        var content = response.getContent();
        for (var type : List.of(SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON)) {
            if (content.hasMediaType(type)) {
                var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
                content.getMediaType(type).setSchema(SheetFormats.XLSX.equals(type) ? schema.format("binary") : schema);
            }
        }
        response.addHeader(
                "Link",
                OASFactory.createHeader()
                        .description("Pages first, prev, next, last (RFC 8288).")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        if (follows()) {
            nextSince(response);
            deletedItems(content.getMediaType("application/json").getSchema());
        }
    }

    /** Whether the list tells what changed. */
    private boolean follows() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "updatedSince".equals(parameter.getName()));
    }

    private static void nextSince(APIResponse response) {
        response.addHeader(
                SheetFormats.NEXT_SINCE,
                OASFactory.createHeader()
                        .description("Instant à passer à updatedSince la prochaine fois, dans tous les formats.")
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("date-time")));
    }

    /** With updatedSince an item may be the mark of a deletion. */
    private void deletedItems(Schema page) {
        if (page == null || page.getRef() == null) {
            return;
        }
        var name = page.getRef().substring(page.getRef().lastIndexOf('/') + 1);
        var items =
                contract.getComponents().getSchemas().get(name).getProperties().get("items");
        if (items.getItems().getAnyOf() == null) {
            var live = items.getItems();
            items.setItems(OASFactory.createSchema()
                    .anyOf(List.of(live, OASFactory.createSchema().ref("#/components/schemas/Deleted"))));
            contract.getComponents().addSchema("Deleted", deleted());
        }
    }

    private static Schema deleted() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Objet supprimé, archivé ou retiré depuis l'instant demandé.")
                .addProperty("id", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .addProperty(
                        "deleted",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.BOOLEAN)
                                .enumeration(List.of(true)))
                .required(List.of("id", "deleted"))
                .additionalPropertiesBoolean(false);
    }
}
