package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are read by the names of their columns; a single column may be the first, and no other is counted by eye. */
class RowPositionsTest {
    private static final String GETTER =
            "get(?:String|Object|Long|Int|Short|Boolean|BigDecimal|Double|Float|Array|Bytes|Date|Timestamp)\\(\\s*";
    /** Any number but 1, whatever holds it; and what counts on through a row: a variable, a sum. */
    private static final Pattern COUNTED =
            Pattern.compile("\\." + GETTER + "(?!1\\s*[,)])\\d|\\b(?:row|rows|rs|result)\\." + GETTER + "(?![1\"])");
    /** Where the positions are found by the names. */
    private static final Path FINDS_THEM = Path.of("fr/gouv/pilo/shared/db");

    private static List<String> counted(Path sources) throws IOException {
        var found = new ArrayList<String>();
        var looked = 0;
        try (var files = Files.walk(sources)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var path = sources.relativize(file);
                looked++;
                if (!path.startsWith(FINDS_THEM)) {
                    var text = Files.readString(file);
                    COUNTED.matcher(text)
                            .results()
                            .forEach(hit -> found.add(path.getFileName() + ":"
                                    + text.substring(0, hit.start() + 1).lines().count()));
                }
            }
        }
        assertTrue(looked > 0, sources + " holds no source");
        return found;
    }

    @Test
    void no_row_is_read_by_counting_its_columns() throws IOException {
        assertEquals(List.of(), counted(Path.of("src/main/java")), "read it into a record: sql.list(Item.class, …)");
    }

    @Test
    void the_rule_is_red_on_each_way_to_count(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Counted.java"), """
                row -> new Axis(row.getString(1), row.getString(2));
                found.getObject(
                    13, UUID.class);
                row.getArray(column + 1);
                row.getLong(++column);
                row -> row.getObject(1, UUID.class);
                row.getBoolean("row_deleted");
                buffer.getInt(at);
                """);
        assertEquals(List.of("Counted.java:1", "Counted.java:2", "Counted.java:4", "Counted.java:5"), counted(sources));
    }
}
