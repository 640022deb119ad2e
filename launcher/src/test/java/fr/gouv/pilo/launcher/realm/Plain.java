package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A representation without drawn ids and dates, its lists in one order: two realms can be compared by it. */
final class Plain {
    private static final Set<String> DRAWN =
            Set.of("id", "containerId", "client.secret.creation.time", "realm", "notBefore");

    private Plain() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(field -> {
                if (!DRAWN.contains(field.getKey())) {
                    fields.put(field.getKey(), of(field.getValue()));
                }
            });
            return fields.toString();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(of(item)));
            return items.stream().sorted().toList().toString();
        }
        return node.asText();
    }
}
