package fr.gouv.pilo.home;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the figures were 30 days earlier, exact on a history made for it. */
@PiloTest
@TestProfile(HomeHistory.Profile.class)
class HomeTrendTest {
    @Inject
    HomeHistory history;

    @BeforeEach
    void written() {
        history.write();
    }

    @Test
    void every_figure_names_the_day_that_it_is_compared_to() {
        home(HomeHistory.MISSION)
                .body("figures.previousOn", each(equalTo("2026-03-16")))
                .body("figures.size()", equalTo(4));
    }

    @Test
    void running_projects_are_those_of_the_end_of_that_day_archived_since_included() {
        figure(HomeHistory.MISSION, "RUNNING_PROJECTS", "3", "4", "DOWN", "NEUTRAL");
    }

    @Test
    void difficulty_is_the_weather_that_was_signed_then() {
        figure(HomeHistory.MISSION, "PROJECTS_IN_DIFFICULTY", "1", "2", "DOWN", "BETTER");
    }

    @Test
    void a_confidential_project_enters_neither_value_for_those_who_may_not_read_it() {
        for (var role : new String[] {"ditp", "sgar-colleague", "assistant"}) {
            var who = Tokens.person(role).territories("REG-76");
            figure(who, "RUNNING_PROJECTS", "2", "3", "DOWN", "NEUTRAL");
            figure(who, "PROJECTS_IN_DIFFICULTY", "0", "2", "DOWN", "BETTER");
        }
    }

    @Test
    void milestones_are_late_or_reached_as_their_dates_say() {
        var colleague = Tokens.person("sgar-colleague").territories("REG-76");
        figure(colleague, "LATE_MILESTONES", "1", "1", "EQUAL", "NEUTRAL");
        figure(colleague, "MILESTONES_REACHED", "2", "1", "UP", "BETTER");
    }

    @Test
    void a_lead_counts_its_own_projects_then_and_now_and_reads_their_next_milestone() {
        figure(HomeHistory.LEAD, "OWN_PROJECTS", "2", "2", "EQUAL", "NEUTRAL");
        home(HomeHistory.LEAD)
                .body("projects.title", contains("Rétabli", "Confidentiel"))
                .body("projects[0].nextMilestone", equalTo("Prévu ce jour-là"))
                .body("projects[0].late", equalTo(true))
                .body("projects[1].nextMilestone", nullValue())
                .body("projectCount", equalTo(2));
        home(HomeHistory.MISSION).body("projects", empty()).body("projectCount", equalTo(0));
    }

    @Test
    void where_nothing_was_known_there_is_no_former_value() {
        figure(HomeHistory.NEW_LEAD, "OWN_PROJECTS", "1", null, null, null);
        figure(Tokens.person("mission-lead").territories("REG-84"), "RUNNING_PROJECTS", "0", null, null, null);
    }

    @Test
    void rates_are_compared_as_known_that_day_R17() {
        var referent = Tokens.person("referent").territories("DEPT-48");
        figure(referent, "ROADMAP_ALERTS", "0", "1", "DOWN", "BETTER");
        figure(referent, "FIGURES_UP_TO_DATE", "1", "1", "EQUAL", "NEUTRAL");
        figure(referent, "RATES_RISING", "1", "0", "UP", "BETTER");
        figure(referent, "RATES_FALLING", "0", "0", "EQUAL", "NEUTRAL");
    }

    @Test
    void on_another_number_of_rates_a_move_is_told_and_not_judged() {
        var referent = Tokens.person("referent").territories("DEPT-31");
        figure(referent, "FIGURES_UP_TO_DATE", "1", "1", "EQUAL", "NEUTRAL");
        figure(HomeHistory.MISSION, "ROADMAP_ALERTS", "0", "1", "DOWN", "NEUTRAL");
        home(HomeHistory.MISSION)
                .body(of("ROADMAP_ALERTS") + ".previousDetail", equalTo("Sur 3 taux alors."))
                .body(of("RUNNING_PROJECTS") + ".previousDetail", nullValue());
    }

    @Test
    void the_administration_compares_with_the_real_time_and_never_judges() throws SQLException {
        var admin = Tokens.person("admin");
        home(admin).body("figures.previousValue", each(nullValue()));
        HomeHistory.writeTechnicalPast();
        home(admin)
                .body(of("ACCOUNTS") + ".previousValue", equalTo("1"))
                .body(of("ACCOUNTS") + ".change", equalTo("UP"))
                .body(of("ACCOUNTS") + ".verdict", equalTo("NEUTRAL"))
                .body(of("AUDIT_ENTRIES") + ".previousValue", equalTo("0"))
                .body(of("IMPORTS") + ".previousValue", equalTo("1"))
                .body(of("IMPORTS") + ".value", equalTo("0"))
                .body(of("FAILING_JOBS") + ".value", equalTo("0"))
                .body(of("FAILING_JOBS") + ".previousValue", nullValue())
                .body(of("FAILING_JOBS") + ".previousOn", nullValue())
                .body(of("IMPORTS") + ".previousOn", notNullValue());
    }

    private static void figure(Tokens who, String code, String value, String before, String change, String verdict) {
        home(who)
                .body(of(code) + ".value", equalTo(value))
                .body(of(code) + ".previousValue", equalTo(before))
                .body(of(code) + ".change", equalTo(change))
                .body(of(code) + ".verdict", equalTo(verdict));
    }

    private static String of(String code) {
        return "figures.find { it.code == '" + code + "' }";
    }

    private static ValidatableResponse home(Tokens who) {
        return Api.as(who).get("/api/v1/home").then().statusCode(200);
    }
}
