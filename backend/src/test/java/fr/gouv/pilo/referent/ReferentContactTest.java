package fr.gouv.pilo.referent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.Post;
import fr.gouv.pilo.shared.mail.SmtpSink;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
        named.put("startsOn", ReferentCalls.TODAY.minusYears(2).toString());
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
        right.put("startsOn", ReferentCalls.TODAY.minusYears(2).toString());
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

    @Test
    void an_address_that_no_relay_takes_holds_up_no_other_seat() {
        sql.update("UPDATE referent_mandate SET mail = 'hélène@demo.invalid' WHERE seat_id = ?", seat);
        ask();
        assertEquals(0, written());
    }
}
