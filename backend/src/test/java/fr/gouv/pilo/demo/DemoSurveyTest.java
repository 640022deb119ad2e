package fr.gouv.pilo.demo;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was thought of two past events, and one that still takes answers; loading them writes to nobody. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoSurveyTest {
    private static final Tokens LEAD = Tokens.person("mission-lead").territories("REG-76");

    @Inject
    Sql sql;

    private record Loaded(String eventId, String kind, boolean closed, int answers) {}

    private List<Loaded> loaded() {
        return sql.list(Loaded.class, """
                SELECT s.event_id::text AS event_id, e.kind, s.closed_at IS NOT NULL AS closed, s.answers
                FROM survey s JOIN event e ON e.id = s.event_id ORDER BY e.kind""");
    }

    private ValidatableResponse survey(String kind) {
        var event = loaded().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .eventId();
        return Api.as(LEAD).get("/api/v1/event-surveys/" + event).then().statusCode(200);
    }

    @Test
    void two_closed_surveys_are_read_and_an_open_one_tells_its_count_alone() {
        assertEquals(3, loaded().size());
        for (var kind : List.of("FORMATION", "CONFERENCE")) {
            survey(kind)
                    .body("state", equalTo("CLOSED"))
                    .body("results", hasSize(5))
                    .body("results[0].answers", greaterThan(5))
                    .body("results[3].texts", hasSize(5))
                    .body("results[3].texts", each(startsWith("Démonstration : ")));
        }
        survey("ATELIER")
                .body("state", equalTo("OPEN"))
                .body("answers", equalTo(4))
                .body("results", empty());
    }

    @Test
    void nobody_is_written_to_and_nobody_answered() {
        assertEquals(
                List.of(0),
                sql.list(
                        "SELECT count(*)::int AS n FROM mail WHERE template = 'event-thanks'", row -> row.getInt("n")));
        assertEquals(List.of(0), sql.list("SELECT count(*)::int AS n FROM survey_mark", row -> row.getInt("n")));
    }
}
