package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The product keeps the rules of the house, and each rule is red on a planted breach. */
class HouseTest {
    private static final Path ROOT = Path.of(System.getProperty("pilo.root", ".."));
    private static final Map<String, Set<String>> PLANTED_PLAN =
            Map.of("shared", Set.of(), "alpha", Set.of("beta"), "beta", Set.of());

    @TestFactory
    Stream<DynamicTest> the_product_keeps_the_rule() throws IOException {
        return new HouseRules("fr.gouv.pilo", plan())
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(ProductClasses.ALL)));
    }

    @TestFactory
    Stream<DynamicTest> the_rule_is_red_on_a_planted_breach(@TempDir Path classes) throws IOException {
        var planted = planted(classes);
        return new HouseRules("planted", PLANTED_PLAN)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertTrue(
                                        rule.getValue().evaluate(planted).hasViolation(),
                                        rule.getKey() + " is blind")));
    }

    /** A rule of several parts is red on each: a class such as Time__Now breaks the rule "time" in one way alone. */
    @TestFactory
    Stream<DynamicTest> the_rule_is_red_on_each_way_to_break_it(@TempDir Path classes) throws IOException {
        var planted = planted(classes);
        var rules = new HouseRules("planted", PLANTED_PLAN).all();
        var breaches = planted.stream()
                .filter(breach -> breach.getSimpleName().contains("__"))
                .toList();
        assertTrue(breaches.size() > 10, "only " + breaches.size() + " are planted");
        return breaches.stream()
                .map(breach -> DynamicTest.dynamicTest(breach.getSimpleName(), () -> {
                    var rule = rules.get(breach.getSimpleName().split("__")[0].toLowerCase(Locale.ROOT));
                    var found = rule.evaluate(planted).getFailureReport().getDetails();
                    assertTrue(
                            found.stream().anyMatch(detail -> detail.contains(breach.getName())),
                            breach.getSimpleName() + " is not seen among " + found);
                }));
    }

    @Test
    void every_room_has_its_package_info() throws IOException {
        var sources = ROOT.resolve("backend/src/main/java/fr/gouv/pilo");
        var looked = 0;
        for (var room : plan().keySet()) {
            if (Files.isDirectory(sources.resolve(room))) {
                looked++;
                assertTrue(
                        Files.exists(sources.resolve(room).resolve("package-info.java")),
                        room + " has no package-info");
            }
        }
        assertTrue(looked > 5, "only " + looked + " rooms were looked at");
    }

    @Test
    void no_file_and_no_method_is_longer_than_the_house_allows() throws IOException {
        for (var sources : List.of("backend/src/main/java", "launcher/src/main/java")) {
            assertEquals(List.of(), SourceForm.tooLong(ROOT.resolve(sources)), sources);
        }
    }

    @Test
    void a_long_file_and_a_long_method_are_found(@TempDir Path sources) throws IOException {
        var fits = "class Fits {\n    @Deprecated\n    void fits() {\n" + "// line\n".repeat(26)
                + "new Fits(\n1,\n2,\n3);\n}\n}\n";
        var method = "class Method {\n    void run() {\n" + "// line\n".repeat(29) + "    }\n}\n";
        Files.writeString(sources.resolve("Fits.java"), fits);
        Files.writeString(sources.resolve("Method.java"), method);
        Files.writeString(sources.resolve("Long.java"), "class Long {}\n" + "// line\n".repeat(300));
        assertEquals(Set.of("Method.java run: 31", "Long.java: 301"), Set.copyOf(SourceForm.tooLong(sources)));
    }

    /** Compiled here and not with the tests: the product's start must not meet them. */
    private static JavaClasses planted(Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var sources = Files.walk(ROOT.resolve("backend/src/test/planted"));
                var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(
                    sources.filter(f -> f.toString().endsWith(".java")).toList());
            var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            assertTrue(
                    compiler.getTask(null, files, null, options, null, units).call(),
                    "the planted breaches must compile");
        }
        return new ClassFileImporter().importPath(classes);
    }

    private static Map<String, Set<String>> plan() throws IOException {
        var rooms = new HashMap<String, Set<String>>();
        var json =
                new ObjectMapper().readTree(ROOT.resolve("house.json").toFile()).get("rooms");
        json.fields().forEachRemaining(room -> {
            var knocks = new java.util.HashSet<String>();
            room.getValue().forEach(name -> knocks.add(name.asText()));
            rooms.put(room.getKey(), knocks);
        });
        return rooms;
    }
}
