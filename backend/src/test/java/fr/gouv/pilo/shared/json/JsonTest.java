package fr.gouv.pilo.shared.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PiloTest
class JsonTest {
    record Amount(BigDecimal value) {}

    record Count(int value) {}

    @Inject
    ObjectMapper mapper;

    @Test
    void a_decimal_travels_as_text_with_its_own_scale() throws JsonProcessingException {
        assertEquals("{\"value\":\"1200000.00\"}", mapper.writeValueAsString(new Amount(new BigDecimal("1200000.00"))));
        assertEquals(
                new BigDecimal("33.33"),
                mapper.readValue("{\"value\":\"33.33\"}", Amount.class).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "33.33", "\"1e400\"", "\"NaN\"", "\"33,33\"", "\" 1\"", "\"\"", "true"})
    void what_is_no_plain_decimal_text_is_refused_F16(String value) {
        assertThrows(JsonProcessingException.class, () -> mapper.readValue("{\"value\":" + value + "}", Amount.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "null", "1e400", "99999999999"})
    void what_is_no_integer_is_refused(String value) {
        assertThrows(JsonProcessingException.class, () -> mapper.readValue("{\"value\":" + value + "}", Count.class));
    }
}
