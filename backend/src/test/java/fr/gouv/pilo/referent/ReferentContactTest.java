package fr.gouv.pilo.referent;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.Post;
import fr.gouv.pilo.shared.mail.SmtpSink;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The yearly confirmation by mail: who is asked, once, and what the link's button does. */
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
    private String address;

    @BeforeEach
    void hold() throws IOException {
        post.empty();
        sink = new SmtpSink();
        seat = UUID.fromString(ReferentCalls.opened("DEPT-46"));
        address = "referent-" + seat + "@demo.invalid";
        var mandate = ReferentCalls.mandate("Essai");
        mandate.put("mail", address);
        mandate.put("startsOn", ReferentCalls.TODAY.minusYears(2).toString());
        ReferentCalls.json(ReferentCalls.MISSION, mandate)
                .post(ReferentCalls.URL + "/" + seat + "/mandates")
                .then()
                .statusCode(201);
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
                mail.text().replace("=\r\n", "").contains("https://essai.invalid/public/lien/referent-contact-" + seat),
                mail.text());
        assertEquals(
                0,
                sql.one("SELECT count(*) AS n FROM mail WHERE data LIKE '%essai.invalid%'", row -> row.getInt("n"))
                        .orElseThrow(),
                "an address of a link is kept");
    }

    @Test
    void the_button_confirms_for_a_year_pressed_twice_it_is_one_act_and_nobody_is_asked_again() {
        var before = history();
        contacts.confirm(seat);
        contacts.confirm(seat);
        assertEquals(before + 1, history());
        Api.as(ReferentCalls.MISSION)
                .get(ReferentCalls.URL + "/" + seat)
                .then()
                .body("seat.confirmedOn", equalTo(ReferentCalls.TODAY.toString()));
        ask();
        assertEquals(0, written());
    }

    private int history() {
        return Api.as(ReferentCalls.MISSION)
                .get(ReferentCalls.URL + "/" + seat + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void a_seat_that_nobody_holds_has_nobody_to_confirm() {
        var empty = UUID.fromString(ReferentCalls.opened("DEPT-31"));
        assertThrows(ProblemException.class, () -> contacts.confirm(empty));
    }
}
