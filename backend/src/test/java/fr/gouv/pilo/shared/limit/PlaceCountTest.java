package fr.gouv.pilo.shared.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlaceCountTest {
    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void a_caller_has_its_share_and_leaves_the_rest_to_others() {
        var count = new PlaceCount(3, 2);
        assertTrue(count.take("noisy", NOT_AT_ALL));
        assertTrue(count.take("noisy", NOT_AT_ALL));
        assertFalse(count.take("noisy", NOT_AT_ALL));
        assertTrue(count.take("quiet", NOT_AT_ALL));
        assertFalse(count.take("third", NOT_AT_ALL));
        assertEquals(3, count.taken());
    }

    @Test
    void a_place_given_back_goes_to_who_waits_for_it() {
        var count = new PlaceCount(1, 1);
        assertTrue(count.take("first", NOT_AT_ALL));
        var place = count.place("first");
        var waiting = CompletableFuture.supplyAsync(() -> count.take("second", LONG));
        place.close();
        assertTrue(waiting.join());
        assertEquals(1, count.taken());
    }

    @Test
    void a_place_given_back_twice_is_one_place() {
        var count = new PlaceCount(2, 2);
        assertTrue(count.take("one", NOT_AT_ALL));
        assertTrue(count.take("one", NOT_AT_ALL));
        var place = count.place("one");
        place.close();
        place.close();
        assertEquals(1, count.taken());
    }

    @Test
    void of_a_crowd_no_more_wait_than_there_are_places() {
        var count = new PlaceCount(1, 1);
        assertTrue(count.take("one", NOT_AT_ALL));
        var place = count.place("one");
        // Of two that would wait a minute, one is refused at once, or the answer would take as long.
        var crowd = java.util.stream.Stream.of("two", "three")
                .map(name -> CompletableFuture.supplyAsync(() -> count.take(name, LONG)))
                .toList();
        assertEquals(
                false,
                CompletableFuture.anyOf(crowd.toArray(CompletableFuture[]::new)).join());
        place.close();
        assertEquals(1, crowd.stream().filter(CompletableFuture::join).count());
    }
}
