package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.day;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.word;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next events on the home page, and what those who organise them find missing. */
@PiloTest
class EventHomeTest {
    private static final String CARD = "cards.find { it.key == 'events' }.";
    private static final List<Object> TOMORROW = List.of(session(1, "09:30", "12:30"));

    @Inject
    Sql sql;

    private String made;

    /** Three are shown: those of other tests that come before would hide this one's. */
    @BeforeEach
    void nothing_else_is_near() {
        sql.update(
                "UPDATE event SET deleted_at = now() WHERE deleted_at IS NULL AND starts_at BETWEEN now() AND now() + interval '2 days'");
    }

    /** And this one's another's. */
    @AfterEach
    void goes() {
        sql.update("UPDATE event SET deleted_at = now() WHERE id = ?", UUID.fromString(made));
    }

    private static ValidatableResponse home(Tokens who) {
        return Api.as(who).get("/api/v1/home").then().statusCode(200);
    }

    @Test
    void a_draft_that_is_near_asks_to_be_announced_and_prepared_by_who_organises_it_alone() {
        var title = "Atelier " + word();
        made = created(MISSION, "title", title, "place", null, "sessions", TOMORROW);
        home(MISSION)
                .body(CARD + "title", containsString("Prochains événements"))
                .body(CARD + "tasks.title", hasItem(title))
                .body(CARD + "tasks.find { it.title == '" + title + "' }.day", equalTo(day(1)))
                .body(
                        CARD + "tasks.find { it.title == '" + title + "' }.sentence",
                        allOf(
                                startsWith("À 9\u00A0h\u00A030, "),
                                containsString("0 place prise sur 15"),
                                containsString("À préparer : publication, intervenant, salle.")));
        home(READER).body("cards.findAll { it.key == 'events' }.tasks.flatten().title", not(hasItem(title)));
    }

    @Test
    void whoever_reads_events_sees_what_is_near_and_who_waits_for_a_seat() {
        var title = "Atelier " + word();
        made = published(MISSION, "title", title, "capacityOnSite", 1, "sessions", TOMORROW);
        RegistrationCalls.registered(made);
        RegistrationCalls.registered(made);
        home(READER)
                .body(
                        CARD + "tasks.find { it.title == '" + title + "' }.sentence",
                        allOf(containsString("1 place prise sur 1, 1 en attente."), not(containsString("À préparer"))));
        home(Tokens.person("admin")).body("cards.key", not(hasItem("events")));
    }

    @Test
    void an_event_that_nobody_of_an_account_made_is_read_by_who_does_not_organise_it() {
        made = published(MISSION, "sessions", TOMORROW);
        sql.update("UPDATE event SET account_id = NULL WHERE id = ?", UUID.fromString(made));
        var referent = Tokens.person("referent").territories("DEPT-46");
        home(referent);
        Api.as(referent).get(EventCalls.URL + "/" + made).then().statusCode(200);
    }
}
