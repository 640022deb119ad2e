package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Walls in SQL: a room reads another's rows only through that room's views {@code <room>_…_read}. */
class WallsTest {
    private static final Path ROOT = Path.of(System.getProperty("pilo.root", ".."));
    private static final Path SOURCES = ROOT.resolve("backend/src/main/java/fr/gouv/pilo");
    private static final Path MIGRATIONS = ROOT.resolve("backend/src/main/resources/db/migration");

    private static final Pattern CREATED = Pattern.compile(
            "(?im)^\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:UNLOGGED\\s+)?(TABLE|VIEW|MATERIALIZED\\s+VIEW|FUNCTION)\\s+"
                    + "(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\w+)");
    private static final Pattern DROPPED =
            Pattern.compile("(?i)^\\s*DROP\\s+(?:VIEW|FUNCTION)\\s+(?:IF\\s+EXISTS\\s+)?(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@Entity\\b[^{]*?\\bclass\\s+(\\w+)", Pattern.DOTALL);

    /** A list's tables that stand without the word FROM: « project p JOIN … », « project p ». */
    private static final Pattern BARE = Pattern.compile("(?is)\\s*(\\w+)\\s+(?:\\w{1,2}\\s*$|.*\\bJOIN\\b.*)");

    /** Planted in the room alpha; beta has the tables beta and beta_thing, the view beta_thing_read and the entity Thing. */
    private static final Map<String, String> BREACHES = Map.ofEntries(
            Map.entry("FROM", "\"SELECT 1 FROM beta_thing b WHERE b.id = ?\""),
            Map.entry("FROM_in_HQL", "\"select t from Thing t\""),
            Map.entry("comma", "\"SELECT 1 FROM alpha a, beta_thing b\""),
            Map.entry(
                    "JOIN",
                    "\"\"\"\nSELECT 1 FROM alpha a\nLEFT JOIN LATERAL (SELECT * FROM alpha) x ON true JOIN beta b ON true\"\"\""),
            Map.entry("INTO", "\"INSERT INTO beta (id) VALUES (?)\""),
            Map.entry("UPDATE", "\"UPDATE ONLY public.beta SET id = 1\""),
            Map.entry("DELETE", "\"DELETE FROM \\\"beta\\\" WHERE id = 1\""),
            Map.entry("USING", "\"DELETE FROM alpha USING beta_thing b WHERE true\""),
            Map.entry("concatenated", "\"SELECT 1 FROM \" + TABLE"),
            Map.entry("formatted", "\"SELECT 1 FROM %2$s WHERE %1$s\".formatted(\"true\", TABLE)"),
            Map.entry("sub_select", "\"SELECT (SELECT count(*) FROM beta_thing) FROM alpha\""),
            Map.entry("WITH_of_the_same_name", "\"WITH beta AS (SELECT * FROM beta) SELECT * FROM beta\""),
            Map.entry("without_FROM", "\"alpha a JOIN beta_thing b ON true\""),
            Map.entry("tables_of_a_list", "list.from(\"beta_thing b\")"),
            Map.entry("first_table_without_FROM", "\"beta_thing b LEFT JOIN alpha a ON true\""),
            Map.entry("moved", "\"SELECT 1 FROM alpha_moved\""),
            Map.entry("function", "\"SELECT * FROM beta_board(?)\""),
            Map.entry("view_that_is_not_to_be_read", "\"SELECT * FROM beta_board_inside\""),
            Map.entry("shared", "\"SELECT * FROM account\""));

    private static final List<String> NO_BREACHES = List.of(
            "\"SELECT a.beta FROM alpha a WHERE a.beta IS NOT DISTINCT FROM beta\"",
            "\"WITH beta AS (SELECT * FROM alpha), beta_thing(id) AS MATERIALIZED (SELECT 1) SELECT * FROM beta, beta_thing\"",
            "\"SELECT x.id FROM (SELECT id FROM alpha) beta, LATERAL (SELECT 1) AS beta_thing JOIN alpha ON true\"",
            "\"SELECT extract(year FROM beta), substring(beta FROM 2) FROM alpha ORDER BY id, beta\"",
            "\"WITH RECURSIVE beta AS (SELECT 1 UNION ALL SELECT 2 FROM beta) SELECT * FROM beta\"",
            "\"SELECT 'x FROM beta' -- FROM beta\\n FROM alpha FOR UPDATE\"",
            "\"SELECT * FROM beta_thing_read, shared_account_read, search_query(?)\"",
            "\"SELECT * FROM pg_temp.beta_thing\"",
            "\"beta\"");

    @Test
    void a_room_reads_another_s_rows_only_through_its_views() throws IOException {
        var owners = owners(MIGRATIONS, SOURCES, ROOT.resolve("house.json"));
        assertTrue(owners.size() > 40, "only " + owners.size() + " tables are known");
        assertEquals("project", owners.get("project_milestone"));
        assertEquals(Set.of(), breaches(SOURCES, owners));
    }

    /** Views and functions too, as they are now: what they read of another room would be open to all. */
    @Test
    void a_view_reads_another_room_only_through_its_views() throws IOException {
        var owners = owners(MIGRATIONS, SOURCES, ROOT.resolve("house.json"));
        var found = new TreeMap<String, List<String>>();
        for (var file : files(MIGRATIONS, ".sql")) {
            for (var statement : Files.readString(file).split("(?m)^(?=(?:CREATE|ALTER|INSERT|GRANT|DROP|COMMENT) )")) {
                var dropped = DROPPED.matcher(statement);
                if (dropped.find()) {
                    found.remove(dropped.group(1));
                }
                var created = CREATED.matcher(statement);
                if (created.find() && !"TABLE".equalsIgnoreCase(created.group(1))) {
                    var text = statement.substring(created.end()).replace("$$", " ");
                    found.put(
                            created.group(2),
                            foreign(roomOf(file), text, owners).toList());
                }
            }
        }
        assertTrue(found.size() > 10, "only " + found.size() + " views and functions");
        found.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), found);
    }

    @TestFactory
    Stream<DynamicTest> the_wall_is_red_on_a_planted_breach(@TempDir Path house) throws IOException {
        var owners = planted(house);
        return BREACHES.entrySet().stream()
                .map(breach -> DynamicTest.dynamicTest(breach.getKey(), () -> {
                    plant(house, "alpha", breach.getValue());
                    assertEquals(1, breaches(house.resolve("java"), owners).size(), breach.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_wall_is_not_confused(@TempDir Path house) throws IOException {
        var owners = planted(house);
        return NO_BREACHES.stream()
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    plant(house, "alpha", text);
                    assertEquals(Set.of(), breaches(house.resolve("java"), owners), text);
                }));
    }

    @Test
    void shared_names_no_table_of_a_room_and_no_view_either(@TempDir Path house) throws IOException {
        var owners = planted(house);
        plant(house, "shared", "\"SELECT 1 FROM account JOIN beta_thing_read ON true\"");
        assertEquals(1, breaches(house.resolve("java"), owners).size());
    }

    private static Map<String, String> planted(Path house) throws IOException {
        Files.createDirectories(house.resolve("sql"));
        migration(house, "alpha", "CREATE TABLE alpha (id int);\nCREATE TABLE alpha_moved (id int);");
        migration(
                house,
                "beta",
                "CREATE TABLE beta (id int);\nCREATE UNLOGGED TABLE IF NOT EXISTS beta_thing (id int);\n"
                        + "CREATE VIEW beta_thing_read AS SELECT id FROM beta_thing;\nCREATE OR REPLACE VIEW beta_board_inside AS SELECT 1;\n"
                        + "CREATE FUNCTION beta_board(day date) RETURNS int;");
        migration(
                house,
                "shared",
                "CREATE TABLE account (id int);\nCREATE VIEW shared_account_read AS SELECT id FROM account;\n"
                        + "CREATE FUNCTION search_query(value text) RETURNS text;");
        Files.writeString(house.resolve("house.json"), "{\"rooms\":{},\"tables\":{\"alpha_moved\":\"beta\"}}");
        Files.createDirectories(house.resolve("java/beta"));
        Files.writeString(
                house.resolve("java/beta/Thing.java"),
                "package beta; @Entity @Table(name = \"beta_thing\") class Thing {}");
        return owners(house.resolve("sql"), house.resolve("java"), house.resolve("house.json"));
    }

    private static void migration(Path house, String owner, String sql) throws IOException {
        Files.writeString(house.resolve("sql/V20260101_0000__%s_create.sql".formatted(owner)), sql);
    }

    private static void plant(Path house, String room, String text) throws IOException {
        Files.createDirectories(house.resolve("java").resolve(room));
        Files.writeString(
                house.resolve("java").resolve(room).resolve("Planted.java"),
                "class Planted { static final String TABLE = \"beta_thing\"; Object o = " + text + "; }");
    }

    /**
     * Who owns what stands in the database: the first word of the migration that made it, unless house.json says who took
     * it. The functions of shared, such as those that search, are for all.
     */
    private static Map<String, String> owners(Path migrations, Path sources, Path plan) throws IOException {
        var owners = new HashMap<String, String>();
        for (var file : files(migrations, ".sql")) {
            var room = roomOf(file);
            CREATED.matcher(Files.readString(file))
                    .results()
                    .filter(made -> !"shared".equals(room) || !"FUNCTION".equalsIgnoreCase(made.group(1)))
                    .forEach(made -> owners.putIfAbsent(made.group(2), room));
        }
        for (var file : files(sources, ".java")) {
            ENTITY.matcher(Files.readString(file))
                    .results()
                    .forEach(made -> owners.putIfAbsent(made.group(1).toLowerCase(Locale.ROOT), room(sources, file)));
        }
        new ObjectMapper().readTree(plan.toFile()).path("tables").properties().forEach(moved -> {
            assertTrue(owners.containsKey(moved.getKey()), "house.json moves " + moved.getKey() + ", which is nowhere");
            owners.put(moved.getKey(), names(moved.getValue()));
        });
        return owners;
    }

    private static Set<String> breaches(Path sources, Map<String, String> owners) throws IOException {
        var found = new TreeSet<String>();
        var texts = SqlTexts.of(sources);
        assertTrue(!texts.isEmpty(), sources + " holds no source");
        texts.forEach((file, of) -> of.forEach(text -> foreign(room(sources, file), text, owners)
                .forEach(name -> found.add(under(sources, file) + " names " + name))));
        return found;
    }

    private static Stream<String> foreign(String room, String text, Map<String, String> owners) {
        var bare = BARE.matcher(text);
        return SqlNames.in(
                        bare.matches() && owners.containsKey(bare.group(1).toLowerCase(Locale.ROOT))
                                ? "FROM " + text
                                : text)
                .stream()
                .filter(name -> owners.containsKey(name) && !mayRead(room, name, owners.get(name)));
    }

    /** @param owners apart by spaces: what shared writes may have a room that looks after it */
    private static boolean mayRead(String room, String name, String owners) {
        var all = List.of(owners.split(" "));
        if (all.contains(room)) {
            return true;
        }
        return !"shared".equals(room) && name.startsWith(all.get(0) + "_") && name.endsWith("_read");
    }

    private static String names(JsonNode owners) {
        return owners.isTextual()
                ? owners.asText()
                : StreamSupport.stream(owners.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "));
    }

    private static String room(Path sources, Path file) {
        return under(sources, file).getName(0).toString();
    }

    private static String roomOf(Path migration) {
        return migration.getFileName().toString().split("__")[1].split("_")[0];
    }

    private static Path under(Path sources, Path file) {
        return sources.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (var files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
