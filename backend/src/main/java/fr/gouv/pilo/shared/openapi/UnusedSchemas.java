package fr.gouv.pilo.shared.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Leaves out the shapes that nothing refers to any more, once plain types and nullable enums are written out. */
final class UnusedSchemas {
    private final OpenAPI contract;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(OpenAPI contract) {
        this.contract = contract;
    }

    static void remove(OpenAPI contract) {
        var unused = new UnusedSchemas(contract);
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(unused::follow));
        contract.getComponents().getResponses().values().forEach(response -> unused.follow(response.getContent()));
        var kept = new TreeMap<>(contract.getComponents().getSchemas());
        kept.keySet().retainAll(unused.used);
        contract.getComponents().setSchemas(kept);
    }

    private void follow(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> follow(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            follow(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> follow(response.getContent()));
    }

    private void follow(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> follow(type.getSchema()));
        }
    }

    private void follow(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                follow(contract.getComponents().getSchemas().get(name));
            }
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::follow);
        }
        all(schema.getAllOf());
        all(schema.getAnyOf());
        all(schema.getOneOf());
    }

    private void all(List<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::follow);
        }
    }
}
