package fr.gouv.pilo.shared.valid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SiretTest {
    @Test
    void o1_holds_on_every_vector() throws IOException {
        try (var in = SiretTest.class.getResourceAsStream("/vectors/vecteurs-de-test.json")) {
            var cases = new ObjectMapper().readTree(in).path("siret");
            assertEquals(9, cases.size());
            for (var vector : cases) {
                assertEquals(
                        vector.path("valide").asBoolean(),
                        Siret.valid(vector.path("valeur").asText()),
                        vector.path("cas").asText());
            }
        }
    }

    @Test
    void o1_normalises_spaces_first_non_breaking_ones_too() {
        assertTrue(Siret.valid(Siret.normalise("380 475 558 00058")));
        assertTrue(Siret.valid(Siret.normalise("380\u00A0475\u202F558 00058")));
        assertNull(Siret.normalise("  "));
        assertNull(Siret.normalise(null));
    }

    @Test
    void o1_gives_back_the_zeros_that_a_spreadsheet_took_and_the_key_still_decides() {
        assertEquals("00000001800010", Siret.normalise("1 800 010"));
        assertTrue(Siret.valid(Siret.normalise("1800010")));
        assertFalse(Siret.valid(Siret.normalise("1800011")));
        assertFalse(Siret.valid(Siret.normalise("3804755580005")));
        assertEquals("80005", Siret.normalise("80005"));
    }
}
