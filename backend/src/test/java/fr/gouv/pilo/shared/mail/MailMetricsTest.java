package fr.gouv.pilo.shared.mail;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PiloTest
class MailMetricsTest {
    @Inject
    Post post;

    @Inject
    Sql sql;

    @BeforeEach
    @AfterEach
    void empty() {
        post.empty();
    }

    @Test
    void the_oldest_that_may_go_is_told_and_not_what_was_refused_for_a_time() {
        var clock = new SetClock(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        var metrics = new SimpleMeterRegistry();
        var kept = new MailMetrics(sql, clock, metrics);
        var refused = post.put();
        var waiting = post.put();
        var now = clock.instant();
        var days = now.minus(Duration.ofDays(2));
        sql.update("UPDATE mail SET created_at = ?, refused_at = ? WHERE issue = ?", days, days, refused);
        sql.update("UPDATE mail SET created_at = ? WHERE issue = ?", now.minusSeconds(90), waiting);
        var oldest = metrics.get("pilo.mail.oldest.waiting.seconds").gauge();
        assertEquals(90, oldest.value());
        told().body("oldest", equalTo(now.minusSeconds(90).toString())).body("waiting", equalTo(2));
        assertEquals(2, metrics.get("pilo.mail.waiting").gauge().value());
        sql.update("DELETE FROM mail WHERE issue = ?", waiting);
        clock.pass(Duration.ofSeconds(6));
        assertEquals(0, oldest.value(), () -> "of " + kept);
        told().body("oldest", nullValue()).body("waiting", equalTo(1));
    }

    private static ValidatableResponse told() {
        return Api.as(Tokens.person("admin")).get("/api/v1/mail-sending").then().statusCode(200);
    }
}
