package fr.gouv.pilo.shared.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** A room whose erasure fails keeps no other from its own; the job has failed all the same, and is tried again. */
@PiloTest
class RetentionRunTest {
    @Inject
    BusinessClock clock;

    @Inject
    Audit audit;

    private record Kept(String what, ToIntFunction<LocalDate> erasure) implements Retention {
        @Override
        public Period kept() {
            return Period.ofYears(3);
        }

        @Override
        public int erase(LocalDate before) {
            return erasure.applyAsInt(before);
        }
    }

    @Test
    void what_comes_after_a_failure_is_erased_too() {
        var erased = new ArrayList<LocalDate>();
        var all = List.<Retention>of(
                new Kept("Essai qui échoue", before -> {
                    throw new IllegalStateException("planted");
                }),
                new Kept("Essai", before -> {
                    erased.add(before);
                    return 0;
                }));
        var service = new RetentionService(all, clock, audit);
        assertEquals(
                "planted",
                assertThrows(IllegalStateException.class, service::run).getMessage());
        assertEquals(List.of(clock.today().minusYears(3)), erased);
    }
}
