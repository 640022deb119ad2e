package fr.gouv.pilo.home;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.project.ProjectCalls;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.Post;
import fr.gouv.pilo.shared.mail.SmtpSink;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** « Relancer »: a thing to do, sent to oneself or to a colleague. */
@PiloTest
class HomeReminderTest {
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final Tokens mission = person("mission-lead", "mission-" + word).claim("name", "Chargée " + word);

    @Inject
    Post post;

    @Inject
    Sql sql;

    private SmtpSink sink;

    @BeforeEach
    void open() throws IOException {
        post.empty();
        sink = new SmtpSink();
    }

    @AfterEach
    void close() {
        sink.close();
        post.empty();
    }

    private static Tokens person(String role, String subject) {
        return Tokens.person(role).territories("REG-76").subject(subject).claim("email", subject + "@demo.invalid");
    }

    private static String account(Tokens who) {
        return Api.as(who).get("/api/v1/me").then().statusCode(200).extract().path("id");
    }

    private static ValidatableResponse remind(Tokens who, Map<String, Object> body) {
        return Api.as(who)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/home/reminders")
                .then();
    }

    @Test
    void one_reminds_oneself_with_what_the_task_says() {
        var body = HomeCalls.reminder(mission);
        remind(mission, body).statusCode(201).body("recipientName", equalTo("Chargée " + word));
        post.sendAll(sink.port());
        assertEquals(1, sink.received().size());
        assertEquals("mission-" + word + "@demo.invalid", sink.received().get(0).to());
        assertTrue(sink.received().get(0).header("Subject").startsWith("=?UTF-8?")
                || sink.received().get(0).header("Subject").startsWith("Rappel"));
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=account.remind&objectId=" + account(mission))
                .then()
                .body("total", equalTo(1));
    }

    private int written(String subject) {
        return sql.one(
                        "SELECT count(*)::int AS n FROM mail WHERE recipient = ?",
                        row -> row.getInt("n"),
                        subject + "-" + word + "@demo.invalid")
                .orElseThrow();
    }

    private ValidatableResponse remindOnce(String key, Map<String, Object> body) {
        return Api.as(mission)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/home/reminders")
                .then();
    }

    @Test
    void a_second_message_is_a_second_mail_and_a_request_that_is_sent_twice_is_one() {
        var body = HomeCalls.reminder(mission);
        var key = UUID.randomUUID().toString();
        remindOnce(key, body).statusCode(201);
        remindOnce(key, body).statusCode(201);
        assertEquals(1, written("mission"));
        body.put("message", "Et ceci encore.");
        remindOnce(UUID.randomUUID().toString(), body).statusCode(201);
        assertEquals(2, written("mission"));
        post.sendAll(sink.port());
        assertEquals(2, sink.received().size());
    }

    @Test
    void after_three_in_an_hour_it_is_told_when_the_last_one_left_and_when_the_next_one_may() {
        var body = HomeCalls.reminder(mission);
        for (var i = 0; i < 3; i++) {
            remind(mission, body).statusCode(201);
        }
        remind(mission, body)
                .statusCode(409)
                .body(
                        "detail",
                        matchesPattern(".* trois fois .* à \\d{1,2} h \\d\\d\\. .* après \\d{1,2} h \\d\\d\\."));
        assertEquals(3, written("mission"));
        var colleague = person("sgar-colleague", "collegue-" + word);
        body.put("account", account(colleague));
        remind(mission, body).statusCode(201);
        body.remove("account");
        sql.update(
                "UPDATE mail SET created_at = created_at - interval '61 minutes' WHERE recipient LIKE ?",
                "%" + word + "%");
        remind(mission, body).statusCode(201);
    }

    @Test
    void three_an_hour_are_three_however_many_are_sent_at_once() {
        var body = HomeCalls.reminder(mission);
        var statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> remind(mission, body).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 201, 201, 409, 409, 409, 409, 409), statuses);
        assertEquals(3, written("mission"));
    }

    @Test
    void a_colleague_is_told_who_asks_and_nothing_of_what() {
        var colleague = person("sgar-colleague", "collegue-" + word);
        var body = HomeCalls.reminder(mission);
        body.put("account", account(colleague));
        var title = Api.as(mission).get("/api/v1/home").then().extract().<String>path("tasks[0].title");
        remind(mission, body).statusCode(201);
        var data = sql.one(
                        "SELECT data FROM mail WHERE recipient = ?",
                        row -> row.getString(1),
                        "collegue-" + word + "@demo.invalid")
                .orElseThrow();
        assertFalse(data.contains(title), data);
        assertTrue(data.contains("Pouvez-vous regarder ?"), data);
        post.sendAll(sink.port());
        assertEquals(
                "collegue-" + word + "@demo.invalid", sink.received().get(0).to());
    }

    @Test
    void who_reads_no_accounts_writes_to_nobody_else() {
        var lead = person("project-lead", "porteuse-" + word);
        ProjectCalls.late(account(lead));
        var body = HomeCalls.reminder(lead);
        remind(lead, body).statusCode(201);
        body.put("account", account(mission));
        remind(lead, body).statusCode(403);
    }

    @Test
    void an_account_without_an_address_is_told_at_the_field_and_a_task_that_is_gone_is_not_found() {
        var unknown = Tokens.person("sgar-colleague").territories("REG-76").subject("sans-adresse-" + word);
        var body = HomeCalls.reminder(mission);
        body.put("account", account(unknown));
        remind(mission, body)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/account"))
                .body("violations[0].code", equalTo("no-mail"));
        body.put("account", UUID.randomUUID().toString());
        remind(mission, body).statusCode(422).body("violations[0].code", equalTo("unknown"));
        body.remove("account");
        body.put("objectKey", "PRJ-1900-000");
        remind(mission, body).statusCode(404).body("detail", notNullValue());
    }
}
