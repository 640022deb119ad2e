package fr.gouv.pilo.demo;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the demonstration's credits come to (demo-data §1). */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoFundingTest {
    private static final String EXECUTIONS = "/api/v1/budget-executions?scheme=FTAP&groupBy=";

    private static ValidatableResponse get(String url) {
        return Api.as(Tokens.person("budget-manager").territories("REG-76"))
                .get(url)
                .then()
                .statusCode(200);
    }

    @Test
    void the_credits_opened_in_2026_by_axis_are_those_of_the_table() {
        get(EXECUTIONS + "axis&year=2026")
                .body("items.axis.code", contains("AXE_1", "AXE_2", "AXE_3", "AXE_4"))
                .body("items.openedAe", contains("141600.00", "117600.00", "87400.00", "94400.00"))
                .body("items.openedCp", contains("140000.00", "122000.00", "70000.00", "80000.00"));
        get(EXECUTIONS + "scheme&year=2026")
                .body("items.openedAe", contains("441000.00"))
                .body("items.openedCp", contains("412000.00"));
    }

    @Test
    void what_was_opened_at_first_adds_up_to_the_agreement_C1() {
        // 6,000 are kept in reserve, and a carry-over opens nothing twice.
        get(EXECUTIONS + "scheme").body("items.openedAe", contains("1194000.00"));
        get(EXECUTIONS + "scheme&asOf=2026-06-01").body("items.openedAe", contains("1200000.00"));
        get("/api/v1/funding-schemes/FTAP")
                .body("agreement.amount", equalTo("1200000.00"))
                .body("agreement.state", equalTo("RUNNING"));
        // CP: three years, and the forecast of the fourth.
        get(EXECUTIONS + "scheme").body("items.openedCp", contains("1050000.00"));
        get("/api/v1/payment-forecasts?scheme=FTAP")
                .body("items.amount", contains("150000.00"))
                .body("items.fiscalYear", contains(2027));
    }

    @Test
    void money_of_others_and_of_fitn_is_in_no_total_of_the_agreement_C17() {
        get("/api/v1/budget-executions?groupBy=scheme&scheme=FITN").body("items.openedAe", contains("100000.00"));
        get("/api/v1/budget-executions?groupBy=scheme&scheme=REGION")
                .body("items.openedAe", contains(nullValue()))
                .body("items.granted", contains("40000.00"))
                .body("items.received", contains("15000.00"));
        get("/api/v1/budget-executions?groupBy=scheme&year=2026&scheme=FTAP&scheme=FITN&scheme=REGION&sort=openedAe")
                .body("items.openedAe", contains(equalTo("441000.00"), nullValue()));
    }

    @Test
    void the_end_of_the_year_is_known_and_the_carry_over_waits() {
        get("/api/v1/fiscal-years/2026/closing-dates?programme=0349")
                .body("lastCommitment", equalTo("2026-12-04"))
                .body("switchover", equalTo("2026-12-18"))
                .body("reopening", nullValue());
        get("/api/v1/carry-overs?state=REQUESTED")
                .body("items.amount", contains("12000.00"))
                .body("items[0].ledger", equalTo("CP"))
                .body("items[0].ceiling.limit", equalTo("12000.00"))
                .body("items[0].ceiling.exceeded", equalTo(false));
    }
}
