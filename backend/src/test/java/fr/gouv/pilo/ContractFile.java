package fr.gouv.pilo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The generated contract, as the table-driven tests read it. */
final class ContractFile {
    static final Path GENERATED = Path.of("target/openapi/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private ContractFile() {}

    record Operation(String id, String method, String path, JsonNode node) {
        boolean secured() {
            return path.startsWith("/api/");
        }

        boolean hasPathParameter() {
            return path.contains("{");
        }

        boolean hasParameter(String name) {
            for (var parameter : node.path("parameters")) {
                if (name.equals(parameter.path("name").asText())) {
                    return true;
                }
            }
            return false;
        }

        boolean takes(String mediaType) {
            return node.path("requestBody").path("content").has(mediaType);
        }

        /** The address with unknown but well-formed ids. */
        String address() {
            return path.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
        }

        @Override
        public String toString() {
            return id + " " + method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /** @return the first line in which the contract at the root differs from the generated one; empty if none does */
    static String drift(String generated, String root) {
        var expected = generated.lines().toList();
        var found = root.lines().toList();
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            var wanted = i < expected.size() ? expected.get(i) : "(nothing)";
            var read = i < found.size() ? found.get(i) : "(nothing)";
            if (!wanted.equals(read)) {
                return "line %d: generated \"%s\", at the root \"%s\": run make openapi"
                        .formatted(i + 1, wanted.strip(), read.strip());
            }
        }
        return "";
    }

    static JsonNode tree() {
        try {
            return new YAMLMapper().readTree(GENERATED.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Operation> operations() {
        var found = new ArrayList<Operation>();
        tree().get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        found.add(new Operation(
                                method.getValue().path("operationId").asText(),
                                method.getKey(),
                                path.getKey(),
                                method.getValue()));
                    }
                }));
        return found;
    }
}
