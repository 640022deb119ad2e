package fr.gouv.pilo.event;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.URL;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.print.PdfFile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class AttendanceSheetTest {
    private static byte[] sheet(String event, String query) {
        return Api.as(MISSION)
                .get(URL + "/" + event + "/attendance-sheet" + query)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''emargement-EVT-"))
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
    }

    @Test
    void who_has_a_seat_is_on_it_by_session_and_mode_with_a_column_for_each_half_day() {
        var whole = session(30, "09:30", "17:00");
        whole.put("title", "Première journée");
        var event = published(MISSION, "mode", "HYBRID", "sessions", List.of(whole, session(31, "14:00", "17:00")));
        registered(event, "lastName", "Œuvrard", "firstName", "Zoé", "service", "Préfecture");
        registered(event, "lastName", "Lefèvre", "firstName", "Ada \uD83D\uDE80", "mode", "REMOTE");
        registered(event, "lastName", "Avec", "seats", 2, "companions", List.of("Un collègue"));
        var left = registered(event, "lastName", "Parti");
        RegistrationCalls.cancel(left);
        var pdf = sheet(event, "");
        assertThat(PdfFile.breaches(pdf), empty());
        var pages = PdfFile.pages(pdf);
        assertThat("two sessions, two modes", pages, hasSize(4));
        assertThat(pages, each(not(containsString("Parti"))));
        assertThat(pages.get(0), containsString("Première journée"));
        assertThat(pages.get(0), containsString("Signature, matin Signature, après- midi"));
        assertThat(pages.get(0), containsString("Œuvrard Zoé"));
        assertThat(pages.get(0), containsString("Préfecture"));
        assertThat(pages.get(0), containsString("Un collègue, avec Avec Camille"));
        assertThat(pages.get(0), not(containsString("Lefèvre")));
        assertThat(pages.get(1), containsString("Lefèvre Ada Service"));
        assertThat(pages.get(1), not(containsString("Signature, matin")));
        assertThat(pages.get(2), not(containsString("matin")));
    }

    @Test
    void a_part_may_be_asked_for_and_one_that_is_not_there_is_refused() {
        var event = published(MISSION, "mode", "HYBRID");
        String session = EventCalls.get(event).extract().path("sessions[0].id");
        assertThat(PdfFile.pages(sheet(event, "?mode=REMOTE&session=" + session)), hasSize(1));
        for (var none : List.of("?session=" + UUID.randomUUID(), "?mode=NOWHERE", "?other=1")) {
            Api.as(MISSION)
                    .get(URL + "/" + event + "/attendance-sheet" + none)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void it_is_for_those_who_organise_and_a_draft_of_others_does_not_exist() {
        var event = published(MISSION);
        Api.as(READER).get(URL + "/" + event + "/attendance-sheet").then().statusCode(403);
        var colleague = Tokens.person("sgar-colleague").territories("REG-76");
        Api.as(colleague).get(URL + "/" + event + "/attendance-sheet").then().statusCode(403);
        var draft = EventCalls.created(MISSION);
        Api.as(colleague).get(URL + "/" + draft + "/attendance-sheet").then().statusCode(404);
        Api.as(MISSION)
                .get(URL + "/" + UUID.randomUUID() + "/attendance-sheet")
                .then()
                .statusCode(404)
                .body("detail", equalTo("Cet événement n'existe pas, ou n'est pas dans votre périmètre."));
    }
}
