package fr.gouv.pilo.shared.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-11-28T20:12:00Z",
                "2026-11-28T20:12:01Z",
                "2026-11-28T20:12:00.100Z",
                "2026-11-28T20:12:00.000001Z",
                "2026-11-28T20:12:42.123456Z",
                "2026-11-28T20:12:42.123456789Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00Z"
            })
    void it_is_the_text_of_the_instant(String text) {
        assertEquals(text, InstantWriter.text(Instant.parse(text)));
    }
}
