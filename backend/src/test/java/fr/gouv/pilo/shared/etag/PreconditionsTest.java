package fr.gouv.pilo.shared.etag;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proxies make of a tag is still that tag; nothing else is. */
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
}
