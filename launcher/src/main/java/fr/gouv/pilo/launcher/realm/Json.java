package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/** How wanted and found representations are merged and compared. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Fields of {@code over} win, objects are merged field by field; anything else, null included, replaces. */
    static ObjectNode merge(ObjectNode base, ObjectNode over) {
        var merged = base.deepCopy();
        over.properties().forEach(field -> {
            var before = merged.get(field.getKey());
            var both = before instanceof ObjectNode && field.getValue() instanceof ObjectNode;
            merged.set(
                    field.getKey(),
                    both
                            ? merge((ObjectNode) before, (ObjectNode) field.getValue())
                            : field.getValue().deepCopy());
        });
        return merged;
    }

    /** Whether all that is wanted is already so. Keycloak adds fields of its own and keeps lists of words as sets. */
    static boolean covers(JsonNode found, JsonNode wanted) {
        if (found == null) {
            return wanted == null || wanted.isNull();
        }
        if (wanted.isObject()) {
            for (var field : wanted.properties()) {
                if (!covers(found.get(field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return found.isObject();
        }
        return wanted.isArray() ? coversList(found, wanted) : found.asText().equals(wanted.asText());
    }

    private static boolean coversList(JsonNode found, JsonNode wanted) {
        if (!found.isArray() || found.size() != wanted.size()) {
            return false;
        }
        if (wanted.isEmpty() || wanted.get(0).isValueNode()) {
            return words(found).equals(words(wanted));
        }
        var others = found.iterator();
        for (var item : wanted) {
            if (!covers(others.next(), item)) {
                return false;
            }
        }
        return true;
    }

    private static TreeSet<String> words(JsonNode list) {
        TreeSet<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
