package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.pilo.shared.text.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How a field is called is written once, in the record that is typed: forms, files and the trail take it from there. */
@PiloTest
@LeavesNothing
class FieldTitlesTest {
    private static final Path SOURCES = Path.of("src/main/java/fr/gouv/pilo");
    private static final Pattern HEADED = Pattern.compile("Column\\.(?:<\\w+>)?\\w+\\(\\s*\"(\\w+)\",\\s*\"");

    /** Of the same name as a field that is typed, and another thing. */
    private static final Set<String> OTHERS = Set.of(
            // Of a row that was refused, not of an indicator.
            "measurement.ImportListRepository.code",
            "measurement.ImportListRepository.reason",
            // Of a territory, which nobody types.
            "directory.TerritoryRepository.name",
            // How many, not which ones.
            "roadmap.TerritoryAlertResource.indicators",
            // The last day of the last holder, not of one mandate.
            "referent.ReferentRepository.endsOn",
            // Of a registration, not of an event or a speaker: its place in the queue, who it is, why it moved.
            "event.RegistrationSheet.place",
            "event.RegistrationSheet.name",
            "event.RegistrationSheet.reason");

    @Test
    void each_field_of_each_request_of_the_contract_has_its_title() {
        var fields = new ArrayList<Executable>();
        ContractFile.operations().stream()
                .filter(operation -> operation.takes("application/json"))
                .forEach(operation -> walk(
                        operation.toString(),
                        operation.node().at("/requestBody/content/application~1json/schema"),
                        fields));
        assertTrue(fields.size() > 80, "fields walked: " + fields.size());
        assertAll(fields.stream());
    }

    private static void walk(String where, JsonNode schema, List<Executable> fields) {
        var shape = Calls.resolve(schema.has("allOf") ? schema.get("allOf").get(0) : schema);
        shape.path("properties").fields().forEachRemaining(property -> {
            var field = property.getValue();
            var name = where + "/" + property.getKey();
            var title = field.path("title").asText();
            fields.add(() -> assertTrue(title.matches("\\p{Lu}.*[^.]"), name + ": \"" + title + "\""));
            walk(name, field.has("items") ? field.get("items") : field, fields);
        });
    }

    @Test
    void a_column_of_a_field_that_is_typed_takes_its_header_from_the_record() throws IOException {
        var typed = typedByRoom();
        assertTrue(typed.size() > 3, typed::toString);
        var headed = new TreeSet<String>();
        for (var room : typed.keySet()) {
            try (var files = Files.list(SOURCES.resolve(room))) {
                for (var file : files.toList()) {
                    var at = room + "." + file.getFileName().toString().replace(".java", "") + ".";
                    HEADED.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(typed.get(room)::contains)
                            .forEach(name -> headed.add(at + name));
                }
            }
        }
        assertTrue(headed.removeAll(OTHERS), headed::toString);
        assertEquals(Set.of(), headed);
    }

    private static Map<String, Set<String>> typedByRoom() {
        return ProductClasses.ALL.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .collect(Collectors.toMap(
                        record -> record.getPackageName().replace("fr.gouv.pilo.", ""),
                        FieldTitlesTest::titled,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(room -> !room.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> titled(Class<?> record) {
        return Arrays.stream(record.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Schema.class)
                        && !field.getAnnotation(Schema.class).title().isEmpty())
                .map(java.lang.reflect.Field::getName)
                .collect(Collectors.toSet());
    }

    private record Typed(@Schema(title = "Nom") String name, String bare) {}

    @Test
    void a_title_that_is_asked_for_and_missing_is_a_mistake_of_ours() {
        assertEquals("Nom", Titles.of(Typed.class, "name"));
        assertThrows(IllegalArgumentException.class, () -> Titles.of(Typed.class, "bare"));
        assertThrows(IllegalArgumentException.class, () -> Titles.of(Typed.class, "gone"));
        assertEquals("gone", Titles.orName(Typed.class, "gone"));
    }
}
