package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.explanation;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.national;
import static fr.gouv.pilo.rate.RateFixture.rates;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** R16: what enters a rate is given as it is stored, however small, so that anyone finds the rate again. */
@PiloTest
class RateExactTest {

    @Test
    void r16_tiny_values_recompute_to_the_same_rate() {
        var code = national(
                "D31;2022-01-01;vi;0,00000000000000000010",
                "D31;2024-01-01;va;0,0000000000000000004",
                "D31;2026-12-01;vc;0,0000000000000000009");
        rates(lead(), code)
                .body("items[0].rate", equalTo("37.50"))
                .body("items[0].initialValue", equalTo("0.0000000000000000001"))
                .body("items[0].currentValue", equalTo("0.0000000000000000004"));
        var why = explanation(lead(), code, "DEPT-31")
                .statusCode(200)
                .body("sentence", containsString("(0,0000000000000000004 − 0,0000000000000000001) ÷"))
                .extract()
                .jsonPath();
        var initial = new BigDecimal(why.getString("initial.value"));
        assertEquals(
                why.getString("rate"),
                new BigDecimal(why.getString("current.value"))
                        .subtract(initial)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(
                                new BigDecimal(why.getString("target.value")).subtract(initial),
                                2,
                                RoundingMode.HALF_UP)
                        .toPlainString());
    }
}
