package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One way to declare what a method works with: var, wherever the value says its type by itself. */
class LocalTypesTest {
    private static final String CLASSPATH = System.getProperty("java.class.path");

    @Test
    void no_local_declaration_spells_the_type_that_its_value_has() throws IOException {
        assertEquals(List.of(), LocalTypes.spelled(Path.of("src/main/java"), CLASSPATH), "write var");
    }

    @Test
    void each_plain_way_to_spell_it_is_found(@TempDir Path sources) throws IOException {
        assertEquals(
                List.of(
                        "Planted.java:4 StringBuilder made",
                        "Planted.java:5 ArrayList<String> full",
                        "Planted.java:6 String called",
                        "Planted.java:7 int counted",
                        "Planted.java:8 Object cast",
                        "Planted.java:9 int[] sized",
                        "Planted.java:10 int i",
                        "Planted.java:11 Scanner opened"),
                found(
                        sources,
                        "StringBuilder made = new StringBuilder();",
                        "ArrayList<String> full = new ArrayList<String>();",
                        "String called = made.toString();",
                        "int counted = 1;",
                        "Object cast = (Object) called;",
                        "int[] sized = new int[2];",
                        "for (int i = 0; i < 1; i++) {}",
                        "try (Scanner opened = new Scanner(\"\")) {}"));
    }

    @Test
    void a_type_that_says_more_than_the_value_stays(@TempDir Path sources) throws IOException {
        assertEquals(
                List.of(),
                found(
                        sources,
                        "List<String> diamond = new ArrayList<>();",
                        "List<String> wider = new ArrayList<String>();",
                        "List<Object> inferred = List.of(\"a\");",
                        "long widened = 1;",
                        "Integer boxed = 1;",
                        "byte narrow = 1;",
                        "Runnable lambda = () -> {};",
                        "Class<?> captured = wider.getClass();",
                        "int[] listed = {1};",
                        "int one = 1, two = 2;",
                        "Object anonymous = new Object() {};",
                        "String later;",
                        "String none = null;",
                        "var already = new Object();"));
    }

    private static List<String> found(Path sources, String... lines) throws IOException {
        Files.writeString(
                sources.resolve("Planted.java"),
                "import java.util.*;\nclass Planted {\n    void run() {\n" + String.join("\n", lines) + "\n}\n}\n");
        return LocalTypes.spelled(sources, CLASSPATH);
    }
}
