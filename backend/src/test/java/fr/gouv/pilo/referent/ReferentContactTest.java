package fr.gouv.pilo.referent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import fr.gouv.pilo.shared.mail.Post;
import fr.gouv.pilo.shared.mail.SmtpSink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The yearly confirmation by mail: who is asked, and once. What the link's button does is the link's own. */
@PiloTest
class ReferentContactTest {
    @Inject
    ReferentContactService contacts;

    @Inject
    Post post;

    @Inject
    Sql sql;

    @Inject
    SignedLinks links;

    @Inject
    ObjectMapper mapper;

    private SmtpSink sink;
    private UUID seat;
    private String mandate;
    private String address;

    @BeforeEach
    void hold() throws IOException {
        post.empty();
        sink = new SmtpSink();
        seat = UUID.fromString(ReferentCalls.opened("DEPT-46"));
        address = "referent-" + seat + "@demo.invalid";
        var named = ReferentCalls.mandate("Essai");
        named.put("mail", address);
        named.put("startsOn", BusinessDay.today().minusYears(2).toString());
        mandate = ReferentCalls.json(ReferentCalls.MISSION, named)
                .post(ReferentCalls.URL + "/" + seat + "/mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("mandates[0].id");
    }

    @AfterEach
    void close() {
        sink.close();
        post.empty();
    }

    private void ask() {
        QuarkusTransaction.requiringNew().call(contacts::askAll);
    }

    private int written() {
        return sql.one("SELECT count(*) AS n FROM mail WHERE recipient = ?", row -> row.getInt("n"), address)
                .orElseThrow();
    }

    @Test
    void the_contact_of_a_seat_is_asked_once_by_a_mail_whose_button_is_a_signed_link() {
        ask();
        ask();
        assertEquals(1, written());
        post.sendAll(sink.port());
        var mail = sink.received().stream()
                .filter(one -> one.to().equals(address))
                .findFirst()
                .orElseThrow();
        assertTrue(
                mail.text()
                        .replace("=\r\n", "")
                        .contains("https://essai.invalid/public/lien/referent-contact-" + mandate),
                mail.text());
        assertEquals(
                0,
                sql.one("SELECT count(*) AS n FROM mail WHERE data LIKE '%essai.invalid%'", row -> row.getInt("n"))
                        .orElseThrow(),
                "an address of a link is kept");
    }

    @Test
    void who_was_confirmed_is_not_asked_again_this_year() {
        var etag = Api.as(ReferentCalls.MISSION)
                .get(ReferentCalls.URL + "/" + seat)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.as(ReferentCalls.MISSION)
                .header("If-Match", etag)
                .post(ReferentCalls.URL + "/" + seat + "/confirmations")
                .then()
                .statusCode(201);
        ask();
        assertEquals(0, written());
    }

    @Test
    void what_waits_for_an_address_that_was_wrong_is_not_sent_there_and_the_right_one_is_asked() {
        ask();
        var right = ReferentCalls.mandate("Essai");
        var former = address;
        address = "juste-" + seat + "@demo.invalid";
        right.put("mail", address);
        right.put("startsOn", BusinessDay.today().minusYears(2).toString());
        ReferentCalls.json(ReferentCalls.MISSION, right)
                .header("If-Match", ReferentCalls.tag(seat.toString()))
                .put(ReferentCalls.URL + "/" + seat + "/mandates/" + mandate)
                .then()
                .statusCode(200);
        ask();
        assertEquals(1, written());
        post.sendAll(sink.port());
        var to = sink.received().stream().map(SmtpSink.Received::to).toList();
        assertTrue(to.contains(address), to.toString());
        assertFalse(to.contains(former), to.toString());
    }

    private void move(String to) {
        var other = ReferentCalls.mandate("Essai");
        address = to;
        other.put("mail", address);
        other.put("startsOn", BusinessDay.today().minusYears(2).toString());
        ReferentCalls.json(ReferentCalls.MISSION, other)
                .header("If-Match", ReferentCalls.tag(seat.toString()))
                .put(ReferentCalls.URL + "/" + seat + "/mandates/" + mandate)
                .then()
                .statusCode(200);
    }

    @Test
    void an_address_that_was_left_and_comes_back_is_asked_anew_by_a_link_that_opens() throws IOException {
        var first = address;
        ask();
        open(sent(first));
        move("autre-" + seat + "@demo.invalid");
        ask();
        var other = sent(address);
        open(other);
        move(first);
        ask();
        assertEquals(2, written());
        open(sent(first));
        given().get(other).then().statusCode(404);
    }

    /** The link of the last mail to an address, as it leaves. */
    private String sent(String to) throws IOException {
        var data = sql.one(
                        "SELECT data FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getString("data"),
                        to)
                .orElseThrow();
        var target = mapper.treeToValue(mapper.readTree(data).at("/links/confirm"), LinkTarget.class);
        return links.create(target).getPath();
    }

    private static void open(String link) {
        given().get(link).then().statusCode(200);
    }

    @Test
    void who_does_not_answer_is_asked_again_a_year_later_and_not_before() {
        ask();
        assertEquals(1, written());
        // Two years ago somebody arrived, whose confirmation was due a year ago and on this day.
        sql.update(
                "UPDATE mail SET issue = ? WHERE recipient = ?",
                "referent-contact:" + mandate + ":" + BusinessDay.today().minusYears(1),
                address);
        ask();
        assertEquals(2, written());
        ask();
        assertEquals(2, written());
    }

    private static ValidatableResponse home(Tokens who) {
        return Api.as(who).get("/api/v1/home").then().statusCode(200);
    }

    @Test
    void an_address_that_no_relay_takes_or_that_is_not_known_is_a_task_of_who_may_write_it() {
        for (var useless : new String[] {"hélène@demo.invalid", null}) {
            sql.update("UPDATE referent_mandate SET mail = ? WHERE seat_id = ?", useless, seat);
            ask();
            assertEquals(0, written());
            var task = "tasks.find { it.kind == 'REFERENT_ADDRESS' && it.objectKey == '" + seat + "' }.";
            for (var role : new String[] {"mission-lead", "assistant"}) {
                home(Tokens.person(role).territories("REG-76"))
                        .body(task + "sentence", startsWith("Adresse à compléter : Essai "))
                        .body(task + "path", equalTo("/referents/" + seat))
                        .body(task + "actPath", equalTo("/referents/" + seat + "/mandats/" + mandate + "/modifier"));
            }
            for (var role : new String[] {"leadership", "referent", "admin"}) {
                home(Tokens.person(role).territories("REG-76")).body("tasks.kind", not(hasItem("REFERENT_ADDRESS")));
            }
            home(Tokens.person("mission-lead").territories("REG-84"))
                    .body("tasks.kind", not(hasItem("REFERENT_ADDRESS")));
        }
        move("juste-" + seat + "@demo.invalid");
        home(ReferentCalls.MISSION).body("tasks.objectKey", not(hasItem(seat.toString())));
        ask();
        assertEquals(1, written());
    }
}
