package fr.gouv.pilo.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchTest {

    @Test
    void numbers_have_a_decimal_comma_and_narrow_spaces_between_thousands() {
        assertEquals("1\u202F234\u202F567,5", French.number(new BigDecimal("1234567.50")));
        assertEquals("0", French.number(new BigDecimal("0.00")));
        assertEquals("−1\u202F000", French.number(new BigDecimal("-1000")));
        assertEquals("42,6153846154", French.number(new BigDecimal("42.6153846153846153846")));
    }

    @Test
    void rates_and_gaps_have_two_decimals() {
        assertEquals("57,95\u00A0%", French.percent(new BigDecimal("57.95")));
        assertEquals("−10,00", French.points(new BigDecimal("-10")));
        assertEquals("−10,00 points", French.gap(new BigDecimal("-10")));
        assertEquals("0,00 point", French.gap(BigDecimal.ZERO));
        assertEquals("−1,99 point", French.gap(new BigDecimal("-1.99")));
    }

    @Test
    void the_first_of_the_month_is_said_so() {
        assertEquals("1er mars 2026", French.date(LocalDate.of(2026, 3, 1)));
        assertEquals("12 novembre 2026", French.date(LocalDate.of(2026, 11, 12)));
        assertEquals("octobre 2026", French.month(YearMonth.of(2026, 10)));
    }

    @Test
    void a_count_agrees_with_its_noun() {
        assertEquals("0 territoire", French.count(0, "territoire"));
        assertEquals("1 territoire", French.count(1, "territoire"));
        assertEquals("13 territoires", French.count(13, "territoire"));
    }

    @Test
    void a_unit_agrees_with_its_value_as_on_the_pages() {
        assertEquals("1\u00A0point d'accueil", French.withUnit(BigDecimal.ONE, "points d'accueil"));
        assertEquals("0\u00A0jour", French.withUnit(new BigDecimal("0.00"), "jours"));
        assertEquals("−1,5\u00A0jour", French.exactWithUnit(new BigDecimal("-1.50"), "jours"));
        assertEquals("2\u00A0points d'accueil", French.withUnit(new BigDecimal("2"), "points d'accueil"));
        assertEquals("1\u00A0%", French.withUnit(BigDecimal.ONE, "%"));
        assertEquals("1\u00A0ms", French.withUnit(BigDecimal.ONE, "ms"));
        assertEquals("1", French.withUnit(BigDecimal.ONE, " "));
    }

    @Test
    void lists_end_with_et() {
        assertEquals("a, b et c", French.list(List.of("a", "b", "c")));
        assertEquals("a", French.list(List.of("a")));
        assertEquals("", French.list(List.of()));
    }
}
