package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.byHand;
import static fr.gouv.pilo.event.RegistrationCalls.client;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.register;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.state;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class AgreementTest {
    @Inject
    Sql sql;

    @Inject
    SignedLinks links;

    private static String event(Object... other) {
        var all = new java.util.ArrayList<Object>(java.util.List.of("supervisorAgreement", true));
        all.addAll(java.util.List.of(other));
        return published(MISSION, all.toArray());
    }

    private int written(String mail) {
        return sql.one(
                        "SELECT count(*)::int FROM mail WHERE recipient = ? AND template = 'event-agreement'",
                        row -> row.getInt(1),
                        mail)
                .orElseThrow();
    }

    /** As it is in the mail. */
    private String link(String registration) {
        return links.create(new LinkTarget(
                        AgreementLink.KIND,
                        registration,
                        AgreementLink.ACTS,
                        Instant.now().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS)))
                .getPath();
    }

    private String confirmed(String event, String supervisor) {
        request(event, asked(mail(), "supervisorMail", supervisor)).then().statusCode(202);
        var id = only(event);
        own(token(id), "confirmations").then().statusCode(201);
        return id;
    }

    private static ValidatableResponse answer(String link, String act, String reason) {
        return client().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("acte", act)
                .formParam("envoi", UUID.randomUUID().toString().replace("-", ""))
                .formParam("reason", reason)
                .post(link)
                .then();
    }

    @Test
    void the_address_of_a_supervisor_is_asked_for_and_is_not_ones_own() {
        var event = event();
        var own = mail();
        request(event, asked(own)).then().statusCode(422).body("violations.pointer", hasItem("/supervisorMail"));
        request(event, asked(own, "supervisorMail", own.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString("celle-ci est la vôtre")));
        request(event, asked(own, "supervisorMail", "pas une adresse")).then().statusCode(422);
        client().get("/public/evenements/" + RegistrationCalls.slug(event) + "/inscription")
                .then()
                .body(containsString("Adresse électronique professionnelle de votre responsable"));
        client().get("/public/evenements/" + RegistrationCalls.slug(published(MISSION)) + "/inscription")
                .then()
                .body(not(containsString("responsable")));
    }

    @Test
    void a_supervisor_is_written_to_once_and_only_when_the_address_is_confirmed() {
        var event = event();
        var supervisor = mail();
        request(event, asked(mail(), "supervisorMail", supervisor)).then().statusCode(202);
        assertThat(written(supervisor), is(0));
        var id = only(event);
        for (var i = 0; i < 2; i++) {
            own(token(id), "confirmations").then().statusCode(201).body("agreement", equalTo("ASKED"));
        }
        assertThat(written(supervisor), is(1));
        assertThat(state(id), is("CONFIRMED"));
        RegistrationCalls.get(id).body("registration.agreement", equalTo("ASKED"));
        RegistrationCalls.get(registered(published(MISSION))).body("registration.agreement", nullValue());
    }

    @Test
    void who_is_registered_by_hand_needs_it_too_asked_for_at_once_or_told_to_be_given() {
        var event = event();
        var own = mail();
        var form = byHand(event);
        form.put("mail", own);
        register(MISSION, form)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/supervisorMail"))
                .body("violations.message", hasItem(containsString("déjà donné")));
        form.put("supervisorMail", own);
        register(MISSION, form).then().statusCode(422);
        var supervisor = mail();
        var asked = registered(event, "supervisorMail", supervisor);
        assertThat(written(supervisor), is(1));
        RegistrationCalls.get(asked).body("registration.agreement", equalTo("ASKED"));
        answer(link(asked), "give", "").statusCode(200);
        RegistrationCalls.get(asked).body("registration.agreement", equalTo("GIVEN"));
        var unwritten = mail();
        var given = registered(event, "agreementGiven", true, "supervisorMail", unwritten);
        RegistrationCalls.get(given).body("registration.agreement", equalTo("GIVEN"));
        assertThat(written(unwritten), is(0));
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=registration.note-agreement&objectId=" + given)
                .then()
                .statusCode(200)
                .body("total", is(1));
        var other = registered(published(MISSION), "agreementGiven", true);
        RegistrationCalls.get(other).body("registration.agreement", nullValue());
    }

    @Test
    void an_agreement_is_told_to_the_organiser_and_on_the_persons_page_and_the_link_has_served() {
        var id = confirmed(event(), mail());
        var link = link(id);
        client().get(link)
                .then()
                .statusCode(200)
                .body(containsString("Je donne mon accord"))
                .body(containsString("Je refuse"));
        assertThat("opening it changes nothing", state(id), is("CONFIRMED"));
        answer(link, "give", "").statusCode(200).body(containsString("Accord donné"));
        RegistrationCalls.get(id).body("registration.agreement", equalTo("GIVEN"));
        client().get("/public/lien/" + token(id))
                .then()
                .body(containsString("Accord du responsable"))
                .body(containsString("Donné"));
        client().get(link).then().statusCode(404);
        answer(link, "refuse", "").statusCode(404);
        assertThat(state(id), is("CONFIRMED"));
    }

    @Test
    void a_refusal_gives_the_seat_to_the_next_and_its_reason_stays_with_the_organiser() {
        var event = event("capacityOnSite", 1);
        var first = confirmed(event, mail());
        var second = confirmed(event, mail());
        assertThat(state(second), is("QUEUED"));
        answer(link(first), "refuse", "Nécessités du service").statusCode(200).body(containsString("Refus enregistré"));
        assertThat(state(first), is("CANCELLED"));
        assertThat(state(second), is("OFFERED"));
        RegistrationCalls.get(first)
                .body("registration.agreement", equalTo("REFUSED"))
                .body("moves.reason", hasItem("REFUSED_BY_SUPERVISOR"))
                .body("moves.note", hasItem("Nécessités du service"));
        client().get("/public/lien/" + token(first)).then().body(not(containsString("Nécessités du service")));
    }

    @Test
    void who_cancelled_first_or_was_erased_leaves_nothing_to_answer_and_no_address() {
        var supervisor = mail();
        var id = confirmed(event(), supervisor);
        var link = link(id);
        own(token(id), "erasures").then().statusCode(201);
        client().get(link).then().statusCode(404);
        answer(link, "give", "").statusCode(404);
        assertThat(
                sql.one("SELECT count(*)::int FROM event_agreement WHERE mail = ?", row -> row.getInt(1), supervisor)
                        .orElseThrow(),
                is(0));
    }
}
