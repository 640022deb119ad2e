package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.RegistrationCalls.URL;
import static fr.gouv.pilo.event.RegistrationCalls.attend;
import static fr.gouv.pilo.event.RegistrationCalls.attended;
import static fr.gouv.pilo.event.RegistrationCalls.client;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.print.PdfFile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@PiloTest
class CertificateTest {
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");

    @Inject
    Sql sql;

    private static ValidatableResponse certificate(String registration) {
        return Api.as(MISSION).get(URL + "/" + registration + "/certificate").then();
    }

    private static byte[] pdf(String registration) {
        return certificate(registration)
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String code(String registration) {
        var found = CODE.matcher(PdfFile.text(pdf(registration)));
        assertThat(found.find(), is(true));
        return found.group();
    }

    private static String checked(String code) {
        return client().contentType(ContentType.URLENC)
                .formParam("certificate", code)
                .post("/public/attestations")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace('\u00A0', ' ');
    }

    @Test
    void it_says_who_was_where_how_long_and_is_pdf_ua() {
        var event = published(
                MISSION,
                "kind",
                "FORMATION",
                "title",
                "L’œuvre & la <règle>",
                "sessions",
                List.of(session(30, "09:00", "12:00"), session(30, "13:30", "17:00")));
        var pdf = pdf(attended(event, "lastName", "Lefèvre", "firstName", "Zoé"));
        assertThat(PdfFile.breaches(pdf), empty());
        var text = PdfFile.text(pdf);
        for (var said : List.of(
                "Zoé Lefèvre", "L’œuvre & la <règle>", "Formation", "6 h 30, soit 2 demi-journées", "Salle Garonne")) {
            assertThat(text, containsString(said));
        }
    }

    @Test
    void who_came_to_one_session_of_two_is_told_the_hours_of_that_one() {
        var event = published(
                MISSION,
                "kind",
                "FORMATION",
                "sessions",
                List.of(session(30, "09:00", "12:00"), session(31, "09:00", "17:00")));
        var registration = registered(event);
        EventClock.backdate(event);
        Attended.cameTo(event, 1, registration);
        EventCalls.act(MISSION, event, "closures", null).then().statusCode(201);
        var text = PdfFile.text(pdf(registration)).replace('\u00A0', ' ');
        assertThat(text, containsString("1 sur 2"));
        assertThat("without the hour of lunch", text, containsString("7 heures, soit 2 demi-journées"));
        assertThat(text, not(containsString("soit 3 demi-journées")));
    }

    @Test
    void two_at_once_are_one_code_and_printing_again_is_the_same_file() throws Exception {
        var registration = attended(published(MISSION));
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<byte[]> print = () -> pdf(registration);
            var both = pool.invokeAll(List.of(print, print));
            assertThat(both.get(0).get(), is(both.get(1).get()));
        } finally {
            pool.shutdownNow();
        }
        assertThat(
                sql.one(
                                "SELECT count(*)::int FROM audit_entry WHERE object_id = ? AND act = 'registration.certify'",
                                row -> row.getInt(1),
                                registration)
                        .orElseThrow(),
                is(1));
    }

    @Test
    void it_is_for_the_present_of_what_is_closed_and_printed_by_those_who_organise() {
        var event = published(MISSION);
        var present = registered(event);
        var absent = registered(event);
        EventClock.backdate(event);
        attend(present, "PRESENT");
        attend(absent, "ABSENT");
        certificate(present).statusCode(409);
        EventCalls.act(MISSION, event, "closures", null).then().statusCode(201);
        certificate(absent).statusCode(409);
        RegistrationCalls.get(absent).body("acts", not(hasItem("getCertificate")));
        RegistrationCalls.get(present).body("acts", hasItem("getCertificate"));
        certificate(present).statusCode(200);
        Api.as(READER).get(URL + "/" + present + "/certificate").then().statusCode(403);
        certificate(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void the_page_says_of_a_code_the_event_the_date_and_initials_and_no_more() {
        var event = published(MISSION, "title", "Écrire en langage clair");
        var code = code(attended(event, "lastName", "Lefèvre", "firstName", "Zoé", "service", "Service Inconnu"));
        for (var typed : List.of(code, code.toLowerCase(java.util.Locale.ROOT), code.replace("-", " "))) {
            var page = checked(typed);
            assertThat(page, containsString("Attestation authentique"));
            assertThat(page, containsString("Z. L."));
            assertThat(page, containsString("« Écrire en langage clair »"));
            assertThat(page, not(containsString("Lefèvre")));
            assertThat(page, not(containsString("Service Inconnu")));
        }
        for (var wrong : List.of("AAAA-AAAA-AAAA", "x", "0000 0000 0000", "<script>", code + "A")) {
            assertThat(checked(wrong), containsString("Aucune attestation ne porte ce code."));
        }
        client().contentType(ContentType.URLENC)
                .formParam("certificate", " ")
                .post("/public/attestations")
                .then()
                .statusCode(422);
    }

    @Test
    void a_presence_corrected_withdraws_it_and_noted_again_the_code_is_the_same() {
        var registration = attended(published(MISSION));
        var code = code(registration);
        attend(registration, "ABSENT");
        assertThat(checked(code), containsString("Attestation retirée"));
        certificate(registration).statusCode(409);
        attend(registration, "PRESENT");
        assertThat(checked(code), containsString("Attestation authentique"));
        assertEquals(code, code(registration));
    }

    @Test
    void once_the_name_is_erased_the_code_tells_nothing_more() {
        var registration = attended(published(MISSION));
        var code = code(registration);
        sql.update(
                "UPDATE event_registration SET last_name = NULL, first_name = NULL, service = NULL, erased_on = current_date WHERE id = ?",
                UUID.fromString(registration));
        assertThat(checked(code), containsString("n’est plus vérifiable"));
        certificate(registration).statusCode(409);
    }

    @Test
    void the_link_of_a_registration_opens_its_certificate_and_no_other_paper() {
        var registration = attended(published(MISSION));
        var link = "/public/lien/" + token(registration);
        client().get(link)
                .then()
                .statusCode(200)
                .body(containsString("Télécharger mon attestation"))
                .body(containsString(link + "/attestation\""));
        var own = client().get(link + "/attestation")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(own, is(pdf(registration)));
        client().get(link + "/autre").then().statusCode(404).contentType("text/html");
        client().get(link.substring(0, link.length() - 1) + "_/attestation")
                .then()
                .statusCode(404);
        attend(registration, "ABSENT");
        client().get(link + "/attestation").then().statusCode(404);
    }
}
