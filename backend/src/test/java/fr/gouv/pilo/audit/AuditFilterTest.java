package fr.gouv.pilo.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The bounds of the trail: whole days are those of Paris. */
class AuditFilterTest {
    private final AuditFilter filter = new AuditFilter();

    @Test
    void the_day_on_which_clocks_go_back_lasts_25_hours_and_the_other_23() {
        between("2026-10-25", "2026-10-25");
        assertBounds("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        between("2026-03-29", "2026-03-29");
        assertBounds("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
    }

    @Test
    void an_instant_is_itself_and_nothing_is_no_bound() {
        between("2026-10-25T08:00:00Z", "2026-10-25T10:00:00 02:00");
        assertBounds("2026-10-25T08:00:00Z", "2026-10-25T08:00:00Z");
        between(null, null);
        assertNull(filter.fromInstant());
        assertNull(filter.toInstant());
    }

    @Test
    void a_day_that_does_not_exist_is_refused_by_its_parameter() {
        for (var bad : new String[] {"2026-02-31", "1899-12-31", "20260-01-01", "hier", "2026-10-25T25:00:00Z"}) {
            between("2026-01-01", bad);
            var refused = assertThrows(ProblemException.class, filter::toInstant);
            assertTrue(
                    refused.getMessage().startsWith("Le paramètre « to » attend une date ou un instant"),
                    refused.getMessage());
        }
    }

    private void between(String from, String to) {
        filter.from = from;
        filter.to = to;
    }

    private void assertBounds(String from, String to) {
        assertEquals(Instant.parse(from), filter.fromInstant());
        assertEquals(Instant.parse(to), filter.toInstant());
    }
}
