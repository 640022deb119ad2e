package fr.gouv.pilo.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BoardMemoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Each one weighs what it says. */
    private final BoardMemory<Integer> memory = new BoardMemory<>(3, 2, 100, weight -> weight);

    private static BoardMemory.Key named(int day) {
        return new BoardMemory.Key(null, DAY.plusDays(day), null, false);
    }

    private static BoardMemory.Key own(int day) {
        return new BoardMemory.Key(null, DAY.plusDays(day), null, true);
    }

    private CompletableFuture<Integer> make(BoardMemory.Key key, int weight) {
        var made = CompletableFuture.completedFuture(weight);
        assertSame(made, memory.claim(key, made), "it was known already");
        memory.forgetBeyond();
        return made;
    }

    private CompletableFuture<Integer> ask(BoardMemory.Key key) {
        return memory.claim(key, CompletableFuture.completedFuture(0));
    }

    @Test
    void what_is_too_heavy_together_leaves_the_least_used_first() {
        make(named(1), 40);
        make(named(2), 40);
        ask(named(1));
        make(named(3), 40);
        assertEquals(80, memory.weight());
        assertEquals(40, ask(named(1)).join());
        assertEquals(40, ask(named(3)).join());
        assertEquals(0, ask(named(2)).join());
    }

    @Test
    void our_own_days_and_the_last_one_asked_stay_however_heavy() {
        var today = make(own(1), 90);
        var before = make(own(2), 90);
        make(named(1), 90);
        var last = make(named(2), 90);
        assertEquals(270, memory.weight());
        assertSame(today, ask(own(1)));
        assertSame(before, ask(own(2)));
        assertSame(last, ask(named(2)));
    }

    @Test
    void one_that_is_being_made_is_never_left_out_for_its_weight() {
        var making = new CompletableFuture<Integer>();
        memory.claim(named(1), making);
        make(named(2), 90);
        make(named(3), 90);
        assertEquals(90, memory.weight());
        assertSame(making, ask(named(1)));
    }

    @Test
    void no_more_named_days_are_kept_than_said() {
        var first = make(named(1), 1);
        for (var day = 2; day <= 4; day++) {
            make(named(day), 1);
        }
        assertEquals(3, memory.weight());
        assertNotSame(first, ask(named(1)));
    }
}
