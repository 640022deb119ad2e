package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.client;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.MailAttachment;
import fr.gouv.pilo.shared.mail.MailFacts;
import fr.gouv.pilo.shared.mail.MailReading;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.print.PdfFile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class ConvocationTest {
    private static final String COSTS = "Pris en charge par votre service, 45 € au plus.";

    @Inject
    EventConvocations convocations;

    @Inject
    Sql sql;

    @Inject
    MailReading reading;

    private List<MailAttachment> attached(String kind, String registration) {
        return convocations.attachments(new MailFacts(
                UUID.randomUUID(),
                EventMailService.TEMPLATE,
                null,
                null,
                Map.of("kind", kind),
                Map.of(),
                new MailObject(RegistrationService.TYPE, registration),
                Instant.EPOCH));
    }

    private static String training(Object... other) {
        var all = new ArrayList<Object>(List.of("kind", "FORMATION", "travelCosts", COSTS));
        all.addAll(List.of(other));
        return published(MISSION, all.toArray());
    }

    @Test
    void a_seat_on_site_at_a_training_is_told_with_a_convocation() {
        var registration = registered(training(), "lastName", "Œuvrard", "firstName", "Zoé");
        var files = attached("CONFIRMED", registration);
        assertThat(files, hasSize(1));
        assertThat(files.get(0).name(), startsWith("convocation-EVT-"));
        assertThat(files.get(0).type(), is("application/pdf"));
        var pdf = files.get(0).content();
        assertThat(PdfFile.breaches(pdf), empty());
        var text = PdfFile.text(pdf);
        for (var said :
                List.of("Zoé Œuvrard", COSTS, "de 9 h 30 à 12 h 30", "Salle Garonne", "1 place Saint-Étienne")) {
            assertThat(text, containsString(said));
        }
        assertThat("who comes on site after all is summoned too", attached("OTHER_MODE", registration), hasSize(1));
        assertThat("what is not told of a seat carries none", attached("QUEUED", registration), empty());
        RegistrationCalls.cancel(registration);
        assertThat("nor what has changed since", attached("CONFIRMED", registration), empty());
    }

    @Test
    void no_other_kind_of_event_and_nobody_from_afar_is_summoned() {
        assertThat(attached("CONFIRMED", registered(published(MISSION))), empty());
        var remote = registered(training("mode", "HYBRID"), "mode", "REMOTE");
        assertThat(attached("CONFIRMED", remote), empty());
        assertThat(attached("CONFIRMED", UUID.randomUUID().toString()), empty());
    }

    private String said(String registration) {
        return sql
                .list(Row.class, "SELECT template, data FROM mail WHERE object_key = ? ORDER BY id", registration)
                .stream()
                .map(row ->
                        reading.said(row.template(), row.data()).orElseThrow().text())
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private record Row(String template, String data) {}

    @Test
    void the_message_that_carries_one_says_so_and_no_other() {
        var carries = containsString("Votre convocation est jointe à ce message");
        var site = registered(training("mode", "HYBRID"));
        assertThat(said(site), carries);
        RegistrationCalls.cancel(site);
        assertThat("its cancellation", said(site), not(carries));
        assertThat("a workshop", said(registered(published(MISSION))), not(carries));
        assertThat("from afar", said(registered(training("mode", "HYBRID"), "mode", "REMOTE")), not(carries));
    }

    @Test
    void the_link_of_the_registration_gives_the_same_paper() {
        var registration = registered(training());
        var link = "/public/lien/" + token(registration);
        client().get(link).then().statusCode(200).body(containsString("Télécharger ma convocation"));
        var own = client().get(link + "/convocation")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(own, is(attached("CONFIRMED", registration).get(0).content()));
        client().get(link + "/attestation").then().statusCode(404);
        RegistrationCalls.cancel(registration);
        client().get(link).then().body(not(containsString("convocation")));
        client().get(link + "/convocation").then().statusCode(404);
    }

    @Test
    void where_nothing_is_said_of_costs_one_is_sent_to_ones_service() {
        var registration = registered(published(MISSION, "kind", "FORMATION"));
        assertThat(
                PdfFile.text(attached("CONFIRMED", registration).get(0).content()),
                containsString("Voyez avec votre service."));
    }
}
