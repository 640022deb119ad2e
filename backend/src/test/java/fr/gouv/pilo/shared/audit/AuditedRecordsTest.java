package fr.gouv.pilo.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.pilo.ProductClasses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing of a change is forgotten: each component of each record that the trail compares is told. */
class AuditedRecordsTest {
    private static final IntPredicate NONE = component -> false;

    private static List<Class<?>> audited() {
        var classes = new ArrayList<Class<?>>();
        ProductClasses.ALL.stream()
                .filter(one -> one.isAssignableTo(Audited.class) && !one.isInterface())
                .map(JavaClass::reflect)
                .forEach(classes::add);
        return classes;
    }

    @TestFactory
    Stream<DynamicTest> each_component_that_changes_is_told_alone() {
        return audited().stream().map(record -> DynamicTest.dynamicTest(record.getSimpleName(), () -> walk(record)));
    }

    private static void walk(Class<?> record) throws ReflectiveOperationException {
        var components = record.getRecordComponents();
        assertTrue(components.length > 0, "a record that tells something: " + record);
        for (var i = 0; i < components.length; i++) {
            var changed = i;
            var one = make(record, NONE);
            var other = make(record, component -> component == changed);
            assertNotEquals(one, other, components[i].getName());
            assertEquals(
                    names(components[i], ""),
                    List.copyOf(AuditedField.differing(one, other).keySet()));
        }
        assertEquals(Map.of(), AuditedField.differing(make(record, NONE), make(record, NONE)));
        var all = Arrays.stream(components)
                .flatMap(component -> names(component, "").stream())
                .sorted()
                .toList();
        var created = AuditedField.differing(null, make(record, NONE));
        assertEquals(all, List.copyOf(created.keySet()));
        created.values().forEach(field -> assertTrue(field.before() == null && field.after() != null, record::getName));
        var gone = AuditedField.differing(make(record, NONE), null);
        assertEquals(all, List.copyOf(gone.keySet()));
        gone.values().forEach(field -> assertTrue(field.before() != null && field.after() == null, record::getName));
    }

    /** A nested record is told by its own components. */
    private static List<String> names(RecordComponent component, String prefix) {
        var name = prefix + component.getName();
        return component.getType().isRecord()
                ? Arrays.stream(component.getType().getRecordComponents())
                        .flatMap(inner -> names(inner, name + ".").stream())
                        .sorted()
                        .toList()
                : List.of(name);
    }

    /** @param other which components take their other value */
    private static Record make(Class<?> record, IntPredicate other) throws ReflectiveOperationException {
        var components = record.getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = sample(components[i].getGenericType(), other.test(i));
        }
        var constructor = record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return (Record) constructor.newInstance(values);
    }

    private static Object sample(Type type, boolean other) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType container) {
            var inner = sample(container.getActualTypeArguments()[0], other);
            return switch (((Class<?>) container.getRawType()).getSimpleName()) {
                case "List" -> List.of(inner);
                case "Set" -> Set.of(inner);
                case "Map" -> Map.of(inner, sample(container.getActualTypeArguments()[1], other));
                default -> throw new IllegalArgumentException("no sample of " + type);
            };
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return make(plain, component -> other);
        }
        return plain.isEnum() ? plain.getEnumConstants()[other ? 1 : 0] : value(plain.getSimpleName(), other);
    }

    private static Object value(String type, boolean other) {
        return switch (type) {
            case "String" -> other ? "b" : "a";
            case "UUID" -> new UUID(0, other ? 2 : 1);
            case "LocalDate" -> LocalDate.of(2026, 11, other ? 2 : 1);
            case "Instant" -> Instant.ofEpochSecond(other ? 2 : 1);
            case "Boolean", "boolean" -> other;
            case "Integer", "int" -> other ? 2 : 1;
            case "Long", "long" -> other ? 2L : 1L;
            case "BigDecimal" -> new BigDecimal(other ? "2.5" : "1.5");
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    @Test
    void the_records_of_each_room_that_tells_its_changes_are_walked() {
        var names = audited().stream().map(Class::getSimpleName).sorted().toList();
        assertTrue(
                names.containsAll(List.of(
                        "CreateReferent",
                        "InSeat",
                        "IndicatorDefinitionView",
                        "UpdateOrganisation",
                        "PriorityContent",
                        "ProjectContent",
                        "UpdateRoadmap")),
                names::toString);
    }

    @Test
    void what_is_told_of_a_project_and_of_a_priority_is_all_that_is_typed() throws ClassNotFoundException {
        assertEquals(components("project.UpdateProject"), components("project.ProjectContent"));
        var typed = new TreeSet<>(components("roadmap.UpdatePriority"));
        // The code is the key of the entry; the theme is known of those that an import makes.
        typed.remove("code");
        typed.add("theme");
        assertEquals(typed, components("roadmap.PriorityContent"));
    }

    /** What the trail tells and nobody types: the audit's page says it. */
    private static final Set<String> SAID_BY_THE_PAGE = Set.of(
            "event.state",
            "indicator.state",
            "project.archivedAt",
            "referent.closedOn",
            "referent.confirmedOn",
            "referent.seat",
            "roadmap.indicator",
            "roadmap.theme",
            "roadmap.to");

    @Test
    void each_field_that_is_told_has_its_title_in_a_record_of_its_room() {
        var titled = ProductClasses.ALL.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .flatMap(record -> Arrays.stream(record.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Schema.class)
                        && !field.getAnnotation(Schema.class).title().isEmpty())
                .map(field -> room(field.getDeclaringClass()) + field.getName())
                .collect(Collectors.toSet());
        var untitled = audited().stream()
                .flatMap(record -> Arrays.stream(record.getRecordComponents())
                        .flatMap(component -> names(component, "").stream())
                        .map(name -> room(record) + name.substring(name.lastIndexOf('.') + 1)))
                .filter(name -> !titled.contains(name))
                .collect(Collectors.toSet());
        assertEquals(SAID_BY_THE_PAGE, untitled);
    }

    private static String room(Class<?> type) {
        return type.getPackageName().replace("fr.gouv.pilo.", "") + ".";
    }

    private static Set<String> components(String record) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("fr.gouv.pilo." + record).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Kept(String name, @Unshown String phone) implements Audited {}

    @Test
    void what_is_not_to_be_shown_is_told_without_its_value() {
        assertEquals(
                Map.of("phone", new AuditedField("non montré", "non montré")),
                AuditedField.differing(new Kept("a", "05 61"), new Kept("a", "05 62")));
        assertEquals(
                Map.of("phone", new AuditedField("non montré", null)),
                AuditedField.differing(new Kept("a", "05 61"), new Kept("a", null)));
    }
}
