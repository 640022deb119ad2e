package fr.gouv.pilo.shared.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S15: what a spreadsheet would run is told to be text; numbers and codes are left. */
class NeutralTest {
    private record Row(String text, String code, BigDecimal number) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("text", "Texte", Row::text),
            Column.code("code", "Code", Row::code),
            Column.number("number", "Nombre", Row::number));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void a_text_that_begins_as_a_formula_does_gets_an_apostrophe(String text) {
        assertEquals("'" + text, Neutral.text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", " =1", "'=1", "1-2", "é"})
    void any_other_text_is_left(String text) {
        assertEquals(text, Neutral.text(text));
    }

    @Test
    void numbers_and_codes_are_never_touched() {
        var row = new Row("-1", "-A", new BigDecimal("-1.5"));
        assertEquals(
                List.of("'-1", "-A", "-1.5"),
                COLUMNS.stream().map(column -> column.csv(row)).toList());
    }
}
