package fr.gouv.pilo.shared.contribution;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionServiceTest {
    private record Kept(Period kept) implements Retention {
        @Override
        public String what() {
            return "Essai";
        }

        @Override
        public int erase(LocalDate before) {
            return 0;
        }
    }

    @Test
    void a_duration_that_would_keep_nothing_is_refused() {
        for (var kept : List.of(Period.ZERO, Period.ofDays(-1))) {
            var refused = assertThrows(
                    IllegalStateException.class, () -> new RetentionService(List.of(new Kept(kept)), null, null));
            assertTrue(refused.getMessage().contains("Essai"));
        }
        new RetentionService(List.of(new Kept(Period.ofYears(3))), null, null);
    }
}
