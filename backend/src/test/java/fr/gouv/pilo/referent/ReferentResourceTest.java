package fr.gouv.pilo.referent;

import static fr.gouv.pilo.BusinessDay.today;
import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.depart;
import static fr.gouv.pilo.referent.ReferentCalls.get;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static fr.gouv.pilo.referent.ReferentCalls.json;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.name;
import static fr.gouv.pilo.referent.ReferentCalls.opened;
import static fr.gouv.pilo.referent.ReferentCalls.seat;
import static fr.gouv.pilo.referent.ReferentCalls.tag;
import static fr.gouv.pilo.referent.ReferentCalls.word;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class ReferentResourceTest {
    @Inject
    Sql sql;

    private static ValidatableResponse listed(String name, Object value) {
        return Api.as(MISSION)
                .queryParam(name, value)
                .queryParam("limit", 100)
                .get(URL)
                .then()
                .statusCode(200);
    }

    @Test
    void a_seat_is_opened_vacant_once_a_structure_and_topic() {
        var form = seat("DEPT-46");
        json(MISSION, form)
                .post(URL)
                .then()
                .statusCode(201)
                .header("Location", containsString(URL + "/"))
                .body("seat.state", equalTo("VACANT"))
                .body("seat.territory", equalTo("DEPT-46"))
                .body("seat.topicLabel", equalTo("Innovation"))
                .body("seat.contact", nullValue())
                .body("acts", hasItem("closeReferent"));
        json(MISSION, form).post(URL).then().statusCode(422).body("violations[0].code", equalTo("duplicate"));
        form.put("topic", "AUTRE");
        json(MISSION, form).post(URL).then().statusCode(422).body("violations[0].pointer", equalTo("/topic"));
        form.put("structure", UUID.randomUUID().toString());
        json(MISSION, form).post(URL).then().statusCode(422).body("violations[0].pointer", equalTo("/structure"));
    }

    @Test
    void holders_share_a_seat_and_one_is_its_main_contact_at_a_time() {
        var first = held(mandate(
                "Première",
                Map.of("mainContact", true, "endsOn", today().plusDays(90).toString())));
        var seat = first.seat();
        name(seat, mandate("Seconde")).then().statusCode(201).body("seat.holders", contains("Première", "Seconde"));
        name(seat, mandate("Suppléante", Map.of("role", "DEPUTY")))
                .then()
                .statusCode(201)
                .body("seat.deputies", contains("Suppléante"))
                .body("seat.contact.name", equalTo("Première"));
        name(seat, mandate("Troisième", Map.of("mainContact", true)))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/mainContact"))
                .body("violations[0].message", containsString("Première"));
        var after = Map.of("mainContact", true, "startsOn", today().plusDays(91).toString());
        name(seat, mandate("Successeure", after)).then().statusCode(201).body("mandates[0].period", equalTo("COMING"));
        get(seat).body("seat.holders", contains("Première", "Seconde"));
    }

    @Test
    void the_database_itself_refuses_a_second_main_contact() {
        var first = held(mandate("Première", Map.of("mainContact", true)));
        var other = UUID.fromString(name(first.seat(), mandate("Seconde"))
                .then()
                .statusCode(201)
                .extract()
                .path("mandates.find { it.mandate.name == 'Seconde' }.id"));
        var refused = assertThrows(
                SqlFailure.class,
                () -> sql.update("UPDATE referent_mandate SET main_contact = true WHERE id = ?", other));
        assertTrue(refused.getCause().getMessage().contains("referent_mandate_one_main_contact"));
    }

    @Test
    void a_departure_is_an_act_with_its_date_and_leaves_the_seat_vacant() {
        var held = held();
        var tag = tag(held.seat());
        depart(held, today().minusDays(11)).then().statusCode(422).body("violations[0].pointer", equalTo("/leftOn"));
        depart(held, today())
                .then()
                .statusCode(201)
                .body("seat.state", equalTo("VACANT"))
                .body("seat.vacantSince", equalTo(today().toString()))
                .body("mandates[0].period", equalTo("PAST"))
                .body("mandates[0].leftOn", equalTo(today().toString()));
        depart(held, today()).then().statusCode(409);
        json(MISSION, Map.of())
                .header("If-Match", tag)
                .post(URL + "/" + held.seat() + "/confirmations")
                .then()
                .statusCode(412);
        Api.as(MISSION)
                .header("If-Match", tag(held.seat()))
                .post(URL + "/" + held.seat() + "/confirmations")
                .then()
                .statusCode(409);
    }

    @Test
    void a_seat_ends_when_nobody_holds_it_in_60_days() {
        var on = Map.of(today().plusDays(59), "ENDING", today().plusDays(60), "HELD");
        on.forEach((last, state) -> {
            var held = held(mandate("Titulaire", Map.of("endsOn", last.toString())));
            get(held.seat()).body("seat.state", equalTo(state)).body("seat.endsOn", equalTo(last.toString()));
        });
        var succeeded =
                held(mandate("Titulaire", Map.of("endsOn", today().plusDays(5).toString())));
        name(
                        succeeded.seat(),
                        mandate("Suite", Map.of("startsOn", today().plusDays(6).toString())))
                .then()
                .body("seat.state", equalTo("HELD"));
        var ended =
                held(mandate("Titulaire", Map.of("endsOn", today().minusDays(1).toString())));
        get(ended.seat()).body("seat.state", equalTo("VACANT")).body("seat.vacantSince", equalTo(today().toString()));
    }

    @Test
    void the_list_is_filtered_by_structure_territory_topic_state_end_and_words() {
        var word = word();
        var last = today().plusDays(20);
        var held = held(mandate("Titulaire " + word, Map.of("endsOn", last.toString())));
        String structure = get(held.seat()).extract().path("seat.structure.id");
        listed("structure", structure).body("items.id", contains(held.seat()));
        listed("q", word).body("items.id", contains(held.seat()));
        listed("territory", "REG-76").body("items.territory", hasItem("DEPT-46"));
        opened("DEPT-48");
        listed("territory", "DEPT-48").body("items.territory", each(equalTo("DEPT-48")));
        listed("topic", "FEUILLE_DE_ROUTE").body("items.id", not(hasItem(held.seat())));
        Api.as(MISSION).get(URL + "?state=ENDING&structure=" + structure).then().body("total", equalTo(1));
        Api.as(MISSION).get(URL + "?state=HELD&structure=" + structure).then().body("total", equalTo(1));
        Api.as(MISSION).get(URL + "?state=VACANT&structure=" + structure).then().body("total", equalTo(0));
        Api.as(MISSION)
                .get(URL + "?state=TO_CONFIRM&structure=" + structure)
                .then()
                .body("total", equalTo(0));
        Api.as(MISSION)
                .get(URL + "?endingBefore=" + last + "&structure=" + structure)
                .then()
                .body("total", equalTo(0));
        Api.as(MISSION)
                .get(URL + "?endingBefore=" + last.plusDays(1) + "&structure=" + structure)
                .then()
                .body("total", equalTo(1));
        Api.as(MISSION).get(URL + "?endingBefore=demain").then().statusCode(400);
        Api.as(MISSION).get(URL + "?state=AUTRE").then().statusCode(400);
    }

    @Test
    void a_confirmation_holds_for_a_year() {
        var start = today().minusYears(2);
        var held = held(mandate("Ancienne", Map.of("startsOn", start.toString())));
        var due = get(held.seat()).extract().<String>path("seat.confirmationDue");
        assertEquals(start.plusYears(1), LocalDate.parse(due));
        Api.as(MISSION)
                .header("If-Match", tag(held.seat()))
                .post(URL + "/" + held.seat() + "/confirmations")
                .then()
                .statusCode(201)
                .body("seat.confirmedOn", equalTo(today().toString()))
                .body("seat.confirmationDue", equalTo(today().plusYears(1).toString()));
    }

    @Test
    void an_update_replaces_the_mandate_and_the_history_names_the_fields_without_their_values() {
        var held = held();
        json(MISSION, mandate("Nouveau nom", Map.of("phone", "05 62 11 11 11")))
                .header("If-Match", tag(held.seat()))
                .put(URL + "/" + held.seat() + "/mandates/" + held.mandate())
                .then()
                .statusCode(200)
                .body("mandates[0].mandate.name", equalTo("Nouveau nom"));
        Api.as(MISSION)
                .get(URL + "/" + held.seat() + "/history")
                .then()
                .statusCode(200)
                .body("items.act", contains("CHANGE", "NAMING", "OPENING"))
                .body("items[0].fields", contains("name", "phone"))
                .body("items[0].person", equalTo("Nouveau nom"));
        var wrong = mandate("Essai", Map.of("endsOn", today().minusDays(30).toString(), "mail", "pas une adresse"));
        json(MISSION, wrong)
                .header("If-Match", tag(held.seat()))
                .put(URL + "/" + held.seat() + "/mandates/" + held.mandate())
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/mail"));
    }

    @Test
    void a_closed_seat_leaves_the_list_and_is_told_as_deleted_to_who_asks_since() {
        var held = held();
        String since = Api.as(MISSION).get(URL + "?limit=1").then().extract().path("nextSince");
        String structure = get(held.seat()).extract().path("seat.structure.id");
        Api.as(MISSION)
                .header("If-Match", tag(held.seat()))
                .delete(URL + "/" + held.seat())
                .then()
                .statusCode(409);
        depart(held, today()).then().statusCode(201);
        Api.as(MISSION)
                .header("If-Match", tag(held.seat()))
                .delete(URL + "/" + held.seat())
                .then()
                .statusCode(204);
        Api.as(MISSION)
                .header("If-Match", tag(held.seat()))
                .delete(URL + "/" + held.seat())
                .then()
                .statusCode(409);
        get(held.seat()).body("seat.closedOn", equalTo(today().toString())).body("acts", empty());
        listed("structure", structure).body("total", equalTo(0));
        listed("updatedSince", since).body("items.findAll { it.deleted == true }.id", hasItem(held.seat()));
    }
}
