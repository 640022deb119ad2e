package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.Each.inTurn;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EachTest {
    /** Green over nothing; taken one by one or with all of its class. */
    private static final Pattern BLIND = Pattern.compile("(Matchers|Assertions)\\.(everyItem|assertAll|\\*)(;|\\()");

    @Test
    void each_holds_of_all_items_and_never_of_none() {
        assertTrue(each(equalTo(1)).matches(List.of(1, 1)));
        assertFalse(each(equalTo(1)).matches(List.of(1, 2)));
        assertFalse(each(equalTo(1)).matches(List.of()));
    }

    @Test
    void all_of_no_statement_is_no_statement() {
        assertAll(Stream.of(() -> {}));
        assertThrows(AssertionError.class, () -> assertAll(Stream.of()));
        assertThrows(AssertionError.class, () -> assertAll(Stream.of(() -> fail("told"))));
    }

    @Test
    void in_turn_each_place_is_tried_once_and_each_way_at_least_once() {
        var tried = new ArrayList<String>();
        assertAll(inTurn(Stream.of(1, 2, 3), List.of("a", "b"), (place, way) -> () -> tried.add(place + way)));
        assertEquals(List.of("1a", "2b", "3a"), tried);
        assertThrows(
                AssertionError.class,
                () -> inTurn(Stream.of(1), List.of("a", "b"), (place, way) -> () -> tried.add(way)));
    }

    @Test
    void in_turn_a_place_is_tried_in_a_way_of_its_own_and_each_way_somewhere() {
        var tried = new ArrayList<String>();
        var ways = Map.of(1, List.of("a"), 2, List.of("a", "b"), 3, List.of("a", "b"));
        assertAll(inTurn(Stream.of(1, 2, 3), ways::get, (place, way) -> () -> tried.add(place + way)));
        assertEquals(List.of("1a", "2b", "3a"), tried);
        assertThrows(AssertionError.class, () -> inTurn(Stream.of(2), ways::get, (place, way) -> () -> tried.add(way)));
    }

    @Test
    void no_test_says_something_of_every_item_of_what_may_be_nothing() throws IOException {
        var looked = 0;
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                looked++;
                if (BLIND.matcher(Files.readString(file)).find() && !file.endsWith("Each.java")) {
                    found.add(file.toString());
                }
            }
        }
        assertTrue(looked > 100, "only " + looked + " sources were looked at");
        assertEquals(List.of(), found, "use those of Each");
    }
}
