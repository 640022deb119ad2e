package fr.gouv.pilo.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.text.Labelled;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file made for people never shows a constant: each one of what lists hold has its French word. */
class SheetWordsTest {
    private static final Path CLASSES = Path.of("target/classes");

    private static Set<Class<?>> enumsOfLists() throws IOException {
        Set<Class<?>> found = new HashSet<>();
        try (var files = Files.walk(CLASSES)) {
            files.map(path -> CLASSES.relativize(path).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .flatMap(name -> Arrays.stream(load(name).getDeclaredMethods()))
                    .filter(method -> method.getReturnType() == Listing.class)
                    .map(method -> ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0])
                    .forEach(item -> enums(item, found));
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SheetWordsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void enums(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(one -> enums(one, found));
        } else if (type instanceof Class<?> one && one.isEnum()) {
            found.add(one);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            Arrays.stream(one.getRecordComponents()).forEach(component -> enums(component.getGenericType(), found));
        }
    }

    @Test
    void each_constant_that_a_list_holds_has_its_french_word() throws IOException {
        var words = new Properties();
        try (var file = new InputStreamReader(
                SheetWordsTest.class.getResourceAsStream("/french/words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        var enums = enumsOfLists();
        assertTrue(enums.size() > 12, "enumerations of lists: " + enums);
        var missing = new TreeSet<String>();
        for (var type : enums) {
            for (var constant : type.getEnumConstants()) {
                var key = type.getSimpleName() + "." + ((Enum<?>) constant).name();
                if (!(constant instanceof Labelled) && !words.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertEquals(
                List.of(),
                words.values().stream()
                        .filter(word -> word.toString().isBlank())
                        .toList());
    }
}
