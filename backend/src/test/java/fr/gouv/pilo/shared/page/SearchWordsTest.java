package fr.gouv.pilo.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void a_business_key_may_be_only_begun_and_goes_by_parameter() {
        var values = new ArrayList<>();
        assertTrue(
                SearchWords.of("ind-3").condition("v.search", "i.code", values).endsWith("i.code LIKE ?)"));
        assertEquals("IND-3%", values.get(values.size() - 1));
        assertFalse(
                SearchWords.of("ind%").condition("v.search", "i.code", values).contains("LIKE"));
        assertFalse(SearchWords.of("ind-3").condition("p.search", null, values).contains("LIKE"));
    }
}
