package fr.gouv.pilo.shared.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.problem.ProblemException;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F16: whatever a query may get wrong is a 400 that names the parameter and what it takes. */
class QueryParameterTest {
    enum Word {
        ONE,
        TWO
    }

    List<Word> several;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void an_empty_value_is_refused(String value) {
        refused(String.class, "est vide", value);
        refused(Integer.class, "est vide", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e3", "+1", "1.0", "\u0662", "99999999999", "0x1"})
    void a_number_is_written_in_our_digits(String value) {
        refused(Integer.class, "attend un nombre entier", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "0193a5c2", "0193a5c2-7d4e-7c1b-9a51-3f0e5d2b8c6", "g193a5c2-7d4e-7c1b-9a51-3f0e5d2b8c64"
            })
    void an_id_is_whole(String value) {
        refused(UUID.class, "attend un identifiant", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THREE", "one", "ONE,TWO"})
    void a_word_is_one_of_those_of_the_contract(String value) {
        refused(Word.class, "ONE, TWO", value);
    }

    @Test
    void a_text_holds_neither_nul_nor_what_is_no_utf_8_and_has_200_code_points_at_most() {
        refused(String.class, "caractère interdit", "a\0b");
        refused(String.class, "caractère interdit", "a\ufffdb");
        refused(String.class, "200 caractères", "a".repeat(201));
        assertDoesNotThrow(() -> QueryParameter.of("q", String.class).check(List.of("\ud83d\ude00".repeat(200))));
    }

    @Test
    void what_takes_one_value_is_given_once_and_what_takes_several_a_hundred_times_at_most() throws Exception {
        refused(String.class, "ne se donne qu'une fois", "a", "b");
        var list = QueryParameterTest.class.getDeclaredField("several").getGenericType();
        assertDoesNotThrow(() -> QueryParameter.of("q", list).check(Collections.nCopies(100, "ONE")));
        refused(list, "100 fois", Collections.nCopies(101, "ONE").toArray(String[]::new));
        refused(list, "ONE, TWO", "ONE", "THREE");
    }

    @Test
    void what_is_right_passes() {
        assertDoesNotThrow(() -> QueryParameter.of("q", Integer.class).check(List.of("-12")));
        assertDoesNotThrow(() -> QueryParameter.of("q", UUID.class)
                .check(List.of(UUID.randomUUID().toString())));
        assertDoesNotThrow(() -> QueryParameter.of("q", Word.class).check(List.of("TWO")));
    }

    private static void refused(Type type, String why, String... values) {
        var refusal = assertThrows(
                ProblemException.class, () -> QueryParameter.of("nom", type).check(List.of(values)));
        assertEquals(400, refusal.code().status());
        assertTrue(refusal.getMessage().startsWith("Le paramètre « nom » "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }
}
