package fr.gouv.pilo.referent;

import static fr.gouv.pilo.BusinessDay.today;
import static fr.gouv.pilo.referent.ReferentCalls.ADMIN;
import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.PHONE;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.depart;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static fr.gouv.pilo.referent.ReferentCalls.json;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.seat;
import static fr.gouv.pilo.referent.ReferentCalls.tag;
import static fr.gouv.pilo.referent.ReferentCalls.word;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reads what, and who writes where. */
@PiloTest
class ReferentScopeTest {
    private static final List<String> WITH_PHONE = List.of("mission-lead", "assistant", "referent");
    private static final List<String> WITHOUT = List.of("leadership", "sgar-colleague", "ditp");
    private static final List<String> FORMATS = List.of("application/json", "text/csv", "application/x-ndjson");

    @Test
    void a_phone_is_read_by_those_who_write_and_by_referents_alone_in_every_form() {
        var seat = held(mandate("Avec téléphone", Map.of("mainContact", true))).seat();
        String structure =
                Api.as(MISSION).get(URL + "/" + seat).then().extract().path("seat.structure.id");
        var addresses = List.of(URL + "/" + seat, URL + "?structure=" + structure, URL + "/" + seat + "/history");
        var seen = 0;
        for (var role : List.of("mission-lead", "assistant", "referent", "leadership", "sgar-colleague", "ditp")) {
            for (var address : addresses) {
                for (var format : address.endsWith(seat) ? FORMATS.subList(0, 1) : FORMATS) {
                    var text = Api.as(Tokens.person(role).territories("REG-76"))
                            .accept(format)
                            .get(address)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
                    var told = text.contains(PHONE);
                    assertEquals(
                            WITH_PHONE.contains(role) && !address.endsWith("history"),
                            told,
                            role + " " + format + " " + address);
                    seen += told ? 1 : 0;
                }
            }
        }
        assertEquals(12, seen, "a page and three lists for each of three roles");
        assertEquals(3, WITHOUT.size());
    }

    @Test
    void the_table_for_scripts_says_from_when_to_when_a_seat_is_held_and_by_whom_never() {
        var name = "Personne " + word();
        var held = held(mandate(name, Map.of("startsOn", "2026-01-01", "endsOn", "2099-12-31")));
        var rows = Api.as(MISSION)
                .accept("application/x-ndjson")
                .get("/api/v1/datasets/referent-seats/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var row = rows.lines().filter(one -> one.contains(held.seat())).toList();
        assertEquals(1, row.size());
        assertTrue(row.get(0).contains("\"lastHolderFrom\":\"2026-01-01\",\"heldUntil\":\"2099-12-31\""), row.get(0));
        for (var personal : List.of(PHONE, name, "@")) {
            assertFalse(rows.contains(personal), personal);
        }
    }

    @Test
    void a_phone_is_neither_searched_nor_in_the_trail() {
        var word = word();
        var held = held(mandate("Personne " + word));
        json(MISSION, mandate("Personne " + word, Map.of("phone", "05 62 11 11 11")))
                .header("If-Match", tag(held.seat()))
                .put(URL + "/" + held.seat() + "/mandates/" + held.mandate())
                .then()
                .statusCode(200);
        Api.as(MISSION).get(URL + "?q=" + word).then().body("total", equalTo(1));
        Api.as(MISSION).queryParam("q", word + " 11").get(URL).then().body("total", equalTo(0));
        var trail = Api.as(ADMIN)
                .get("/api/v1/audit-entries?objectType=referent-mandate&objectId=" + held.mandate())
                .then()
                .statusCode(200)
                .body("items.act", hasItem("referent-mandate.update"))
                .body("items.change", hasItem(containsString(word)))
                .body(
                        "items.change",
                        hasItem("{\"mandate.phone\":{\"before\":\"non montré\",\"after\":\"non montré\"}}"))
                .extract()
                .asString();
        assertTrue(trail.contains("phone"));
        assertFalse(trail.contains(PHONE) || trail.contains("05 62"));
    }

    @Test
    void each_act_leaves_one_entry_in_the_trail() {
        var held = held();
        json(MISSION, mandate("Essai"))
                .header("If-Match", tag(held.seat()))
                .put(URL + "/" + held.seat() + "/mandates/" + held.mandate());
        Api.as(MISSION).header("If-Match", tag(held.seat())).post(URL + "/" + held.seat() + "/confirmations");
        depart(held, today()).then().statusCode(201);
        Api.as(MISSION).header("If-Match", tag(held.seat())).delete(URL + "/" + held.seat());
        assertEquals(List.of("referent.close", "referent.confirm", "referent.create"), acts("referent", held.seat()));
        assertEquals(
                List.of("referent-mandate.create", "referent-mandate.depart", "referent-mandate.update"),
                acts("referent-mandate", held.mandate()));
    }

    private static List<String> acts(String type, String id) {
        return Api.as(ADMIN)
                .get("/api/v1/audit-entries?objectType=" + type + "&objectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.act")
                .stream()
                .sorted()
                .toList();
    }

    @Test
    void nothing_exists_for_who_does_not_read_the_region() {
        var seat = held().seat();
        var coverage = "/api/v1/referent-coverage";
        for (var stranger :
                List.of(Tokens.person("mission-lead"), Tokens.person("referent").territories("REG-84"))) {
            Api.as(stranger).get(URL + "/" + seat).then().statusCode(404);
            Api.as(stranger).get(URL + "/" + seat + "/history").then().statusCode(404);
            Api.as(stranger).get(URL).then().statusCode(200).body("total", equalTo(0));
            Api.as(stranger).get(coverage).then().statusCode(200).body("seats", equalTo(0));
            Api.as(stranger).get("/api/v1/territories/DEPT-46/facts").then().body("items", empty());
        }
        Api.as(MISSION)
                .get(URL + "?q=a&territory=DEPT-99")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        Api.as(Tokens.person("referent").territories("DEPT-31"))
                .get(URL + "/" + seat)
                .then()
                .statusCode(200);
    }

    @Test
    void one_writes_in_ones_own_territories_only() {
        var held = held();
        var path = URL + "/" + held.seat();
        var elsewhere = Tokens.person("assistant").territories("DEPT-31");
        var inside = Tokens.person("assistant").territories("DEPT-46");
        json(elsewhere, seat("DEPT-46")).post(URL).then().statusCode(403);
        json(elsewhere, mandate("Essai")).post(path + "/mandates").then().statusCode(403);
        Api.as(elsewhere)
                .header("If-Match", tag(held.seat()))
                .post(path + "/confirmations")
                .then()
                .statusCode(403);
        Api.as(elsewhere)
                .header("If-Match", tag(held.seat()))
                .delete(path)
                .then()
                .statusCode(403);
        json(elsewhere, Map.of("leftOn", today().toString()))
                .header("If-Match", tag(held.seat()))
                .post(path + "/mandates/" + held.mandate() + "/departures")
                .then()
                .statusCode(403);
        Api.as(elsewhere).get(path).then().body("acts", empty());
        json(inside, mandate("Essai"))
                .post(path + "/mandates")
                .then()
                .statusCode(201)
                .body("acts", hasItem("nameReferent"));
    }

    @Test
    void the_mandate_of_another_seat_is_not_found() {
        var one = held();
        var other = held();
        json(MISSION, mandate("Essai"))
                .header("If-Match", tag(one.seat()))
                .put(URL + "/" + one.seat() + "/mandates/" + other.mandate())
                .then()
                .statusCode(404);
    }
}
