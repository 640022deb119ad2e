package fr.gouv.pilo.shared.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordColumnsTest {
    private record Thing(String name, LocalDate startsOn, boolean mainContact) {}

    private final RecordColumns columns = RecordColumns.of(Thing.class);
    private final Thing thing = new Thing("a", LocalDate.of(2026, 1, 2), true);

    @Test
    void the_columns_are_the_components_in_their_order() {
        assertEquals("name, starts_on, main_contact", columns.names());
        assertEquals("?, ?, ?", columns.marks());
        assertEquals(
                "t.name AS thing_name, t.starts_on AS thing_starts_on, t.main_contact AS thing_main_contact",
                columns.select("t", "thing_"));
        assertArrayEquals(new Object[] {1, "a", thing.startsOn(), true}, columns.values(thing, 1));
        assertArrayEquals(new Object[] {"a", thing.startsOn(), true, 1}, columns.valuesThen(thing, 1));
        assertEquals(
                List.of("name", "startsOn", "mainContact"),
                List.copyOf(columns.map(thing).keySet()));
    }

    @Test
    void what_differs_is_named() {
        assertEquals(List.of(), columns.changed(thing, thing));
        assertEquals(List.of("name", "mainContact"), columns.changed(thing, new Thing(null, thing.startsOn(), false)));
    }
}
