package fr.gouv.pilo.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.problem.Violations;
import org.junit.jupiter.api.Test;

class EventKeyTest {
    @Test
    void the_address_of_an_event_is_made_of_its_title_in_ascii_and_ends_with_its_number() {
        assertEquals(
                "ete-2027-l-ecrit-oeuvre-2026-014",
                EventKey.of("Été 2027 : l'écrit œuvré !", 2026, 14).slug());
        assertEquals("evenement-2026-003", EventKey.of("…🎉", 2026, 3).slug());
        assertTrue(EventKey.of("mot ".repeat(50), 2026, 1_234).slug().length() < 75);
        assertEquals("EVT-2026-003", EventKey.of("Titre", 2026, 3).code());
    }

    @Test
    void the_last_minute_of_the_year_is_that_of_paris_F14() {
        var faults = new Violations();
        assertEquals(
                "2026-12-31T22:59:00Z",
                ParisTime.read("2026-12-31T23:59", "/start", faults).toString());
        assertEquals("2026-12-31T23:59+01:00", ParisTime.write(java.time.Instant.parse("2026-12-31T22:59:00Z")));
        assertTrue(faults.isEmpty());
        assertNull(ParisTime.read("2026-02-30T10:00", "/start", faults));
        assertNull(ParisTime.read("1999-01-01T10:00", "/start", faults));
        assertTrue(!faults.isEmpty());
    }
}
