package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.add;
import static fr.gouv.pilo.rate.RateFixture.national;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.measurement.MeasurementType;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.measurement.NewValue;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a board is remembered, and how often it is computed. */
@PiloTest
class RateBoardsTest {
    private static final AsOf LONG_AGO = AsOf.of(LocalDate.of(2026, 3, 2));

    @Inject
    RateBoards boards;

    @Inject
    Places places;

    @Inject
    Indicators indicators;

    @Inject
    Measurements measurements;

    @Test
    void what_was_known_long_ago_outlives_an_import_and_what_is_known_now_does_not_R17() {
        var past = boards.at(LONG_AGO);
        var present = boards.at(null);
        var justNow = AsOf.of(Clock.systemUTC().instant());
        var recent = boards.at(justNow);
        add(national("D31;2024-01-01;va;25"), "D31;2024-02-01;va;26");
        assertSame(past, boards.at(LONG_AGO));
        assertNotSame(present, boards.at(null));
        assertNotSame(recent, boards.at(justNow));
    }

    @Test
    void a_history_written_afterwards_is_seen() {
        var code = national("D31;2024-01-01;va;25");
        var past = boards.at(LONG_AGO);
        var value = new NewValue(
                indicators.find(code).orElseThrow().id(),
                "DEPT-31",
                MeasurementType.CURRENT,
                YearMonth.of(2024, 3),
                BigDecimal.TEN,
                null,
                Clock.systemUTC().instant().minus(Duration.ofDays(400)));
        measurements.record(List.of(value), "essai");
        assertNotSame(past, boards.at(LONG_AGO));
    }

    @Test
    void another_day_than_today_waits_for_a_place_and_is_told_to_come_back() {
        var present = boards.at(null);
        // As the others come: outside of any request, the product itself.
        try (var place = CompletableFuture.supplyAsync(() -> places.take(HeavyWork.RATES_OF_A_DAY))
                .join()) {
            var asked = Stream.of(LocalDate.of(2025, 5, 4), LocalDate.of(2031, 5, 4))
                    .map(day -> CompletableFuture.supplyAsync(() -> boards.at(AsOf.of(day))))
                    .toList();
            for (var one : asked) {
                var refused = (ProblemException)
                        assertThrows(CompletionException.class, one::join).getCause();
                assertEquals(ProblemCode.UNAVAILABLE, refused.code());
                assertEquals(Duration.ofSeconds(5), refused.retryAfter());
            }
            assertSame(present, boards.at(null));
        }
        boards.at(AsOf.of(LocalDate.of(2025, 5, 4)));
        assertEquals(0, places.taken(HeavyWork.RATES_OF_A_DAY));
    }

    @Test
    void values_are_read_by_cursor_whoever_asks() {
        national("D31;2024-01-01;va;25");
        var read = new AtomicInteger();
        measurements.forEachKnown(null, Clock.systemUTC().instant(), value -> {
            assertTrue(QuarkusTransaction.isActive(), "without a transaction the driver keeps all rows");
            read.incrementAndGet();
        });
        assertTrue(read.get() > 0);
    }

    @Test
    void requests_at_the_same_moment_share_one_computation() {
        var day = AsOf.of(LocalDate.of(2026, 2, 3));
        var asked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> boards.at(day)))
                .toList();
        Map<RateBoard, Boolean> made = new IdentityHashMap<>();
        asked.forEach(one -> made.put(one.join(), true));
        assertEquals(1, made.size());
    }
}
