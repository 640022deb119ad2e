package fr.gouv.pilo.shared.etag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proxies make of a tag is still that tag; nothing else is, and is refused. */
class PreconditionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"4\"",
                "W/\"4\"",
                "\"4-gzip\"",
                "\"4--gzip\"",
                "W/\"4-gzip\"",
                "\"4-df\"",
                "\"4-br\"",
                "\"4;gzip\"",
                "\"3\", \"4-gzip\"",
                " \"4\" ",
                "4",
                "*"
            })
    void a_tag_that_a_proxy_has_marked_is_met(String header) {
        assertTrue(Preconditions.names(header, "4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"5\"", "\"4-gzip-gzip\"", "\"44\"", "\"4-autre\"", "\"-gzip\"", "\"gzip\"", "\"", ",", "\"4"})
    void another_tag_is_not(String header) {
        assertFalse(Preconditions.names(header, "4"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void who_names_no_version_is_asked_for_one_with_428(String header) {
        var refused = assertThrows(ProblemException.class, () -> new Preconditions().expect(header));
        assertEquals(428, refused.code().status());
        assertTrue(refused.getMessage().contains("If-Match"), refused.getMessage());
    }

    @Test
    void who_names_another_version_is_refused_with_412_and_who_names_this_one_or_none_is_not() {
        var named = new Preconditions();
        named.expect("\"4\"");
        named.check(4);
        assertEquals(
                412,
                assertThrows(ProblemException.class, () -> named.check(5))
                        .code()
                        .status());
        new Preconditions().check(5);
    }
}
