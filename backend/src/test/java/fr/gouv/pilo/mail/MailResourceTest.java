package fr.gouv.pilo.mail;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.contribution.Kept;
import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.Post;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PiloTest
class MailResourceTest {
    private static final Tokens ADMIN = Tokens.person("admin");
    private static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");

    @Inject
    Post post;

    @Inject
    Sql sql;

    @Inject
    @All
    List<Retention> retentions;

    @BeforeEach
    @AfterEach
    void empty() {
        post.empty();
    }

    private static ValidatableResponse get(Tokens who, UUID id) {
        return Api.as(who).get(MailCalls.URL + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse again(UUID id, String etag) {
        return Api.as(ADMIN)
                .header("If-Match", etag)
                .post(MailCalls.URL + "/" + id + "/sendings")
                .then();
    }

    @Test
    void the_list_tells_to_whom_and_why_not_and_never_what_a_mail_says() {
        var bounced = MailCalls.mail("BOUNCED", ReadableMails.TYPE, "a");
        MailCalls.mail("SENT", ReadableMails.TYPE, "b");
        var list = Api.as(ADMIN)
                .get(MailCalls.URL + "?state=BOUNCED&q=personne")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(bounced.toString()))
                .body("items[0].templateLabel", equalTo("Relance d’une tâche"))
                .body("items[0].code", equalTo(550))
                .body("items[0].answer", equalTo("boîte inconnue"));
        list.body(not(containsString("secret")));
        Api.as(ADMIN)
                .accept("text/csv")
                .get(MailCalls.URL)
                .then()
                .statusCode(200)
                .body(containsString("personne@demo.invalid"))
                .body(not(containsString("secret")));
        Api.as(ADMIN).get(MailCalls.URL + "?q=absente").then().body("total", equalTo(0));
    }

    @Test
    void what_a_mail_says_is_for_who_may_read_its_object() {
        var id = MailCalls.mail("SENT", ReadableMails.TYPE, "a");
        get(MISSION, id)
                .body("content.subject", equalTo("Relance : Titre secret"))
                .body("content.text", containsString("Une phrase."))
                .body("path", equalTo("/essai/a"))
                .body("messageId", equalTo("<" + id + "@demo.invalid>"));
        get(ADMIN, id).body("content", nullValue()).body("path", nullValue()).body(not(containsString("secret")));
        get(MISSION, MailCalls.mail("SENT", "of-no-room", "a")).body("content", nullValue());
    }

    @Test
    void a_signed_link_is_masked_to_who_reads_the_mail() {
        var id = MailCalls.mail("SENT", ReadableMails.TYPE, "a");
        sql.update("UPDATE mail SET template = 'referent-contact', data = ? WHERE id = ?", """
                {"values":{"structure":"Préfecture","topic":"Innovation","name":"X","function":"","mail":"x@demo.invalid","until":"1er mars 2027"},
                "links":{"confirm":{"kind":"referent","objectId":"k","acts":["confirm"],"expiresAt":"2027-03-01T00:00:00Z"}}}""", id);
        get(MISSION, id)
                .body(
                        "content.text",
                        containsString("Confirmer mes coordonnées : http://localhost:3000/public/lien/•"));
    }

    @Test
    void one_in_doubt_is_sent_again_by_an_act_that_the_trail_tells() {
        for (var state : List.of("IN_DOUBT", "BOUNCED", "FAILED")) {
            var id = MailCalls.mail(state, ReadableMails.TYPE, "a");
            var etag = get(ADMIN, id)
                    .body("acts", hasItem("sendMailAgain"))
                    .extract()
                    .header("ETag");
            again(id, etag)
                    .statusCode(201)
                    .body("mail.state", equalTo("WAITING"))
                    .body("acts", equalTo(List.of()));
            again(id, etag).statusCode(412);
            Api.as(ADMIN)
                    .get("/api/v1/audit-entries?act=mail.send-again&objectId=" + id)
                    .then()
                    .body("items.change", each(containsString(state)))
                    .body("items.accountId", each(notNullValue()));
        }
    }

    @Test
    void what_has_gone_or_will_go_is_not_sent_again() {
        for (var state : List.of("WAITING", "SENT", "CANCELLED")) {
            var id = MailCalls.mail(state, ReadableMails.TYPE, "a");
            var etag = get(ADMIN, id).body("acts", equalTo(List.of())).extract().header("ETag");
            again(id, etag).statusCode(409);
            get(ADMIN, id).body("mail.state", equalTo(state));
        }
        get(MISSION, MailCalls.mail("IN_DOUBT", ReadableMails.TYPE, "a")).body("acts", equalTo(List.of()));
    }

    @Test
    void the_administration_is_told_on_its_home_of_what_is_in_doubt_and_of_a_pause() {
        home().body("tasks", equalTo(List.of())).body("title", containsString("Tout fonctionne"));
        MailCalls.mail("IN_DOUBT", ReadableMails.TYPE, "a");
        MailCalls.mail("WAITING", ReadableMails.TYPE, "a");
        sql.update("UPDATE mail_sending SET errors = 5, paused_at = now(), paused_until = now(), reason = 'muet'");
        home().body("tasks.kind", equalTo(List.of("MAIL_IN_DOUBT", "MAIL_PAUSED")))
                .body("tasks.actPath", each(containsString("/administration/courriels")))
                .body("title", equalTo("Deux points à regarder"));
        Api.as(ADMIN)
                .get("/api/v1/mail-sending")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(1))
                .body("inDoubt", equalTo(1))
                .body("pausedAt", notNullValue())
                .body("reason", equalTo("muet"))
                .body("relay", equalTo(false));
    }

    private static ValidatableResponse home() {
        return Api.as(ADMIN).get("/api/v1/home").then().statusCode(200);
    }

    @Test
    void after_twelve_months_counts_are_all_that_stays() {
        var old = MailCalls.mail("SENT", ReadableMails.TYPE, "a");
        var waiting = MailCalls.mail("WAITING", ReadableMails.TYPE, "a");
        var recent = MailCalls.mail("SENT", ReadableMails.TYPE, "a");
        sql.update("UPDATE mail SET created_at = '2024-03-31T22:30:00Z' WHERE id IN (?, ?)", old, waiting);
        var mails = Kept.named(retentions, "Courriels envoyés (destinataire, contenu)");
        assertEquals(12, mails.kept().toTotalMonths());
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> mails.erase(LocalDate.of(2025, 1, 1))));
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> mails.erase(LocalDate.of(2025, 1, 1))));
        Api.as(ADMIN).get(MailCalls.URL + "/" + old).then().statusCode(404);
        get(ADMIN, waiting);
        get(ADMIN, recent);
        // In April in Paris.
        assertEquals(
                List.of(Map.of("month", LocalDate.of(2024, 4, 1), "number", 1L)),
                sql.list(
                        "SELECT month, number FROM mail_count WHERE template = 'home-reminder' AND state = 'SENT' AND month < '2025-01-01'",
                        row -> Map.of("month", row.getObject(1, LocalDate.class), "number", row.getLong(2))));
    }
}
