package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.word;
import static fr.gouv.pilo.event.RegistrationCalls.slug;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public list goes on to its last event, page by page; an event's page says the same to search engines. */
@PiloTest
class EventPageListTest {
    private static final String PAGES = "/public/evenements";
    private static final int ONE_MORE_THAN_A_PAGE = 21;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @Inject
    Sql sql;

    private static ValidatableResponse page(String address) {
        return given().header("X-Forwarded-For", "198.19.0.4").get(address).then();
    }

    /** Each page of the list, by the link to the next one. */
    static List<String> pages() {
        var pages = new ArrayList<String>();
        var address = PAGES;
        while (address != null) {
            pages.add(page(address).statusCode(200).extract().asString());
            var next = NEXT.matcher(pages.get(pages.size() - 1));
            address = next.find() ? next.group(1) : null;
        }
        return pages;
    }

    @Test
    void the_list_goes_on_to_the_last_event_page_by_page() {
        var word = word();
        var made = new ArrayList<String>();
        for (var i = 0; i < ONE_MORE_THAN_A_PAGE; i++) {
            made.add(published(
                    MISSION,
                    "title",
                    "Rang " + word + " " + i,
                    "sessions",
                    List.of(session(700 + i, "09:30", "12:30"))));
        }
        var pages = pages();
        assertTrue(pages.size() > 1);
        for (var i = 0; i < ONE_MORE_THAN_A_PAGE; i++) {
            var title = ">Rang " + word + " " + i + "<";
            assertEquals(1, pages.stream().filter(page -> page.contains(title)).count(), title);
        }
        assertFalse(pages.get(0).contains("rel=\"prev\""));
        assertTrue(pages.get(1).contains("href=\"" + PAGES + "\" rel=\"prev\""));
        assertTrue(pages.get(1).contains("page 2 sur " + pages.size()));
        assertTrue(pages.get(1).contains("<title>Événements ouverts à tous, page 2 sur "));
        for (var none : List.of("0", "-1", "x", "9999", "99999999999999999999", "1%0A")) {
            page(PAGES + "?page=" + none).statusCode(404).body(containsString("Page introuvable"));
        }
        made.forEach(id -> sql.update("UPDATE event SET deleted_at = now() WHERE id = ?", UUID.fromString(id)));
    }

    private static final String PLACE = "itemprop=\"location\" itemscope itemtype=\"https://schema.org/Place\"";
    private static final String ONLINE =
            "itemprop=\"location\" itemscope itemtype=\"https://schema.org/VirtualLocation\"";

    @Test
    void where_it_takes_place_is_said_in_machine_words_in_each_way_to_take_part() {
        var onSite = PAGES + "/" + slug(published(MISSION));
        page(onSite)
                .body(containsString(PLACE))
                .body(containsString("<span itemprop=\"name\">Salle Garonne</span>"))
                .body(containsString("itemprop=\"address\" content=\"1 place Saint-Étienne, 31000 Toulouse\""))
                .body(not(containsString(ONLINE)));
        var remote = PAGES + "/"
                + slug(published(MISSION, "mode", "REMOTE", "capacityOnSite", null, "place", null, "address", null));
        page(remote)
                .body(containsString(ONLINE))
                .body(containsString("itemprop=\"url\" href=\"" + remote + "\""))
                .body(not(containsString(PLACE)));
        var both = PAGES + "/" + slug(published(MISSION, "mode", "HYBRID"));
        page(both)
                .body(containsString("<span itemprop=\"name\">Salle Garonne</span>"))
                .body(containsString(ONLINE))
                .body(containsString("MixedEventAttendanceMode"));
    }

    @Test
    void an_event_that_was_moved_says_from_when() {
        var id = published(MISSION);
        page(PAGES + "/" + slug(id)).body(not(containsString("previousStartDate")));
        EventCalls.act(
                        MISSION,
                        id,
                        "postponements",
                        EventCalls.map("sessions", List.of(session(40, "09:30", "12:30")), "reason", "Salle prise"))
                .then()
                .statusCode(201);
        page(PAGES + "/" + slug(id))
                .body(containsString("EventRescheduled"))
                .body(containsString("itemprop=\"previousStartDate\" content=\"" + EventCalls.day(30) + "T09:30"));
    }
}
