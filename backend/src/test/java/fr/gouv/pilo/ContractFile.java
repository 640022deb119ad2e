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
import java.util.TreeSet;

/** The generated contract, as the table-driven tests read it. */
final class ContractFile {
    static final Path GENERATED = Path.of("target/openapi/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static JsonNode tree;

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

        /** The one status of success that the contract announces. */
        int success() {
            for (var entry : iterable(node.path("responses").fields())) {
                if (entry.getKey().startsWith("2")) {
                    return Integer.parseInt(entry.getKey());
                }
            }
            throw new IllegalStateException(this + " announces no success");
        }

        boolean answers(String status) {
            return node.path("responses").has(status);
        }

        boolean takes(String mediaType) {
            return node.path("requestBody").path("content").has(mediaType);
        }

        /** A path in words also matches the template beside it: /projects/stage-counts and /projects/{id}. */
        boolean takesAddress(String other) {
            return other.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        /** The address with unknown but well-formed ids and ranks. */
        String address() {
            var address = path;
            for (var parameter : node.path("parameters")) {
                if ("integer".equals(parameter.at("/schema/type").asText())) {
                    address = address.replace("{" + parameter.path("name").asText() + "}", "1");
                }
            }
            return address.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
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
        for (var i = 0; i < Math.max(expected.size(), found.size()); i++) {
            var wanted = i < expected.size() ? expected.get(i) : "(nothing)";
            var read = i < found.size() ? found.get(i) : "(nothing)";
            if (!wanted.equals(read)) {
                return "line %d: generated \"%s\", at the root \"%s\": run make openapi"
                        .formatted(i + 1, wanted.strip(), read.strip());
            }
        }
        return "";
    }

    /** The shapes that answers of success are made of, whatever their depth. */
    static Set<String> answeredShapes() {
        var found = new TreeSet<String>();
        for (var operation : operations()) {
            for (var entry : iterable(operation.node().path("responses").fields())) {
                if (entry.getKey().startsWith("2")) {
                    follow(entry.getValue(), found);
                }
            }
        }
        return found;
    }

    static boolean hasExample(JsonNode node) {
        if (node.findValue("example") != null || node.findValue("examples") != null) {
            return true;
        }
        var shapes = new TreeSet<String>();
        follow(node, shapes);
        shapes.remove("Problem");
        return shapes.stream()
                .map(name -> tree().at("/components/schemas/" + name))
                .anyMatch(shape -> shape.findValue("example") != null);
    }

    private static void follow(JsonNode node, Set<String> found) {
        for (var reference : node.findValuesAsText("$ref")) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            var shape = tree().at(reference.substring(1));
            if (!shape.has("enum") && found.add(name)) {
                follow(shape, found);
            }
        }
    }

    private static <T> Iterable<T> iterable(java.util.Iterator<T> iterator) {
        return () -> iterator;
    }

    /** Read once: the file is written before the first test and stays. Never to be changed. */
    static synchronized JsonNode tree() {
        try {
            if (tree == null) {
                tree = new YAMLMapper().readTree(GENERATED.toFile());
            }
            return tree;
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
