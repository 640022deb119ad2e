package fr.gouv.pilo.shared.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.shared.page.PathGuard.PathParameter;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address names so does not exist: 404, in the same words everywhere. */
class PathParameterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1-1-1-1-1",
                "0193a5c2-7d4e-7c1b-9a51-3f0e5d2b8c6",
                "{0193a5c2-7d4e-7c1b-9a51-3f0e5d2b8c64}"
            })
    void an_id_is_whole(String text) {
        refused("L'adresse attend un identifiant pour « nom ».", UUID.class, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+1", "1.0", "\u0662", "2147483648"})
    void a_number_is_written_in_our_digits(String text) {
        refused("L'adresse attend un nombre entier pour « nom ».", int.class, text);
    }

    @Test
    void what_is_right_passes_and_a_code_is_looked_up_as_it_is() {
        assertDoesNotThrow(() ->
                new PathParameter("nom", UUID.class).check(UUID.randomUUID().toString()));
        assertDoesNotThrow(() -> new PathParameter("nom", int.class).check("0"));
        assertDoesNotThrow(() -> new PathParameter("nom", String.class).check("IND 304"));
    }

    private static void refused(String said, Class<?> type, String text) {
        var refusal = assertThrows(ProblemException.class, () -> new PathParameter("nom", type).check(text));
        assertEquals(404, refusal.code().status());
        assertEquals(said, refusal.getMessage());
    }
}
