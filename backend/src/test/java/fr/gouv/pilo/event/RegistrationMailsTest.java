package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On « Courriels », what was written to who registered is for who organises the event. */
@PiloTest
class RegistrationMailsTest {
    @Inject
    Sql sql;

    private UUID lastTo(String recipient) {
        return sql.one(
                        "SELECT id FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getObject("id", UUID.class),
                        recipient)
                .orElseThrow();
    }

    private static ValidatableResponse read(Tokens who, UUID mail) {
        return Api.as(who).get("/api/v1/mails/" + mail).then().statusCode(200);
    }

    private static void masked(Tokens who, UUID mail) {
        read(who, mail)
                .body("content", nullValue())
                .body("path", nullValue())
                .body(not(containsString("Salle Garonne")));
    }

    @Test
    void who_organises_reads_it_with_its_link_masked_and_finds_the_registration() {
        var event = published(MISSION);
        var to = mail();
        request(event, asked(to)).then().statusCode(202);
        var id = only(event);
        read(MISSION, lastTo(to))
                .body("content.subject", containsString("Confirmez votre inscription"))
                .body("content.text", containsString("Salle Garonne"))
                .body("content.text", containsString("/public/lien/•"))
                .body("content.text", not(containsString(token(id))))
                .body("path", equalTo("/evenements/" + event + "/inscriptions/" + id));
    }

    /** The administration reads the page « Courriels »; with another role too, it organises some events. */
    @Test
    void who_does_not_organise_it_or_is_of_another_region_learns_that_it_went_and_nothing_of_what_it_says() {
        var both = Tokens.person("admin", "referent").territories("DEPT-31");
        var account = Api.as(both).get("/api/v1/me").then().extract().<String>path("id");
        var own = published(MISSION, "coOrganisers", List.of(account));
        var others = published(MISSION);
        var ownMail = mail();
        var othersMail = mail();
        request(own, asked(ownMail)).then().statusCode(202);
        request(others, asked(othersMail)).then().statusCode(202);
        read(both, lastTo(ownMail)).body("content.text", containsString("Salle Garonne"));
        masked(both, lastTo(othersMail));
        masked(Tokens.person("admin"), lastTo(ownMail));
        masked(Tokens.person("mission-lead").territories("REG-84"), lastTo(ownMail));
    }

    @Test
    void what_was_erased_is_not_read_in_what_was_written_before() {
        var event = published(MISSION);
        var to = mail();
        request(event, asked(to)).then().statusCode(202);
        var mail = lastTo(to);
        own(token(only(event)), "erasures").then().statusCode(201);
        masked(MISSION, mail);
    }
}
