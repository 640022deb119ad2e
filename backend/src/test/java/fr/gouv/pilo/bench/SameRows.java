package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Holds the API's answer against the other side's: the same rows in the same order, column by column. */
final class SameRows {
    private SameRows() {}

    /** A column "axis.code" is the code of the item's axis.
     *
     * @param beside columns of the SQL that stand beside the items, not in them */
    static void check(List<JsonNode> items, List<Map<String, Object>> rows, String... beside) {
        assertTrue(!items.isEmpty(), "an empty answer measures nothing");
        assertEquals(rows.size(), items.size(), "rows");
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            for (var cell : rows.get(i).entrySet()) {
                if (!List.of(beside).contains(cell.getKey())) {
                    var name = camel(cell.getKey());
                    var value = item.at("/" + name.replace('.', '/'));
                    assertTrue(!value.isMissingNode(), "the API has no " + name);
                    assertEquals(plain(cell.getValue()), plain(value, cell.getValue()), name + " of row " + i);
                }
            }
        }
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        return value == null || value instanceof Instant ? value : value.toString();
    }

    /** The node as the other side's type. */
    private static Object plain(JsonNode node, Object like) {
        if (node.isNull()) {
            return null;
        }
        if (like instanceof BigDecimal) {
            return new BigDecimal(node.asText()).stripTrailingZeros();
        }
        if (like instanceof Collection<?>) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        return like instanceof Instant ? Instant.parse(node.asText()) : node.asText();
    }

    private static String camel(String column) {
        var words = column.split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
