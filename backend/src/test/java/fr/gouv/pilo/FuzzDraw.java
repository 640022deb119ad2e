package fr.gouv.pilo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that a schema of the contract admits, and values that it does not, all from one seed. */
final class FuzzDraw {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "\t\r\n",
            "null",
            "-1",
            "+5",
            "0",
            "1e400",
            "٢٣",
            "99999999999999999999",
            "2147483648",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31T23:59:59.999999999+18:00",
            "\u202e\u200b\ufeff",
            "e\u0301té",
            "👩‍👩‍👧‍👦",
            "😀".repeat(200),
            "😀".repeat(201),
            "a".repeat(5_000),
            "'; DROP TABLE project; --",
            "%' OR '1'='1",
            "\\",
            "\"",
            "<b>é</b>",
            "..",
            "..".concat("/.."),
            "a/b",
            "a,b",
            "-",
            "--a",
            "NaN",
            "\uffff",
            "{}",
            "[]",
            "$1 ? :a",
            "* | & ! :*",
            "DEPT-31",
            "REG-76",
            "IND-304",
            "LOC-",
            "PRJ-2026-001",
            "me");
    private static final List<String> RAW = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1.5",
            "99999999999999999999",
            "[]",
            "{}",
            "\"\"",
            "[[[]]]",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "[null]",
            "{\"a\":{}}",
            "\"x\"",
            "9007199254740993",
            "01",
            "NaN",
            "'x'",
            "");

    private final Random random;

    FuzzDraw(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String hostile() {
        return one(HOSTILE);
    }

    String id() {
        return new java.util.UUID(
                        random.nextLong() & 0xffffffffffff0fffL | 0x7000,
                        random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L)
                .toString();
    }

    /** A value of a parameter, as text. */
    String text(JsonNode given) {
        var schema = FuzzRequests.resolve(given);
        if ("array".equals(schema.path("type").asText())) {
            return text(schema.path("items"));
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asText();
        }
        if (schema.has("example") && chance(60)) {
            return schema.get("example").asText();
        }
        return switch (schema.path("type").asText() + " "
                + schema.path("format").asText()) {
            case "integer int32", "integer int64" -> String.valueOf(integer(schema));
            case "boolean " -> String.valueOf(random.nextBoolean());
            case "string uuid" -> id();
            case "string date" ->
                "20%02d-%02d-%02d".formatted(random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "string date-time" -> "20%02d-%02d-01T08:00:00Z".formatted(random.nextInt(30), 1 + random.nextInt(12));
            default ->
                schema.path("pattern").asText().startsWith("^\\d{4}")
                        ? "2026-0" + (1 + random.nextInt(9))
                        : word(schema);
        };
    }

    private long integer(JsonNode schema) {
        var min = schema.path("minimum").asLong(0);
        var max = Math.min(schema.path("maximum").asLong(50), 10_000);
        return switch (random.nextInt(4)) {
            case 0 -> min;
            case 1 -> max;
            default -> min + random.nextInt((int) Math.max(1, max - min));
        };
    }

    private String word(JsonNode schema) {
        var text =
                one(List.of("projet", "DEPT-31", "REG-76", "eau assainissement", "démar", "Été", "a", "😀", "IND-304"));
        var max = schema.path("maxLength").asInt(200);
        return chance(10) ? "é".repeat(Math.min(max, 1_000)) : text;
    }

    /** The text of a body in which something may be wrong. */
    String body(ObjectNode good) {
        var body = good.deepCopy();
        var text = "";
        for (int faults = one(List.of(0, 0, 0, 0, 1, 1, 1, 2, 3)); faults > 0; faults--) {
            var holders = new ArrayList<ObjectNode>();
            collect(body, holders);
            var holder = one(holders);
            var names = new ArrayList<String>();
            holder.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || chance(8)) {
                holder.put(one(List.of("id", "version", "inconnu", "", "é", "__proto__")), hostile());
            } else if (chance(15)) {
                holder.remove(one(names));
            } else {
                text = change(holder, one(names), text);
            }
        }
        return text.isEmpty() ? body.toString() : body.toString().replace("\"@@\"", text);
    }

    private String change(ObjectNode holder, String name, String raw) {
        switch (random.nextInt(5)) {
            case 0 -> holder.put(name, hostile());
            case 1 -> holder.set(name, many(holder.get(name)));
            case 2 -> {
                holder.put(name, "@@");
                var value = one(RAW);
                return chance(20) ? value + ",\"" + name + "\":" + value : value;
            }
            case 3 -> holder.put(name, holder.get(name).asText() + hostile());
            default -> holder.putNull(name);
        }
        return raw;
    }

    private ArrayNode many(JsonNode item) {
        var array = Calls.JSON.createArrayNode();
        for (int i = one(List.of(0, 1, 2, 50, 51, 300)); i > 0; i--) {
            array.add(item.isArray() && !item.isEmpty() ? item.get(0) : item);
        }
        return array;
    }

    private static void collect(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> collect(child, found));
    }
}
