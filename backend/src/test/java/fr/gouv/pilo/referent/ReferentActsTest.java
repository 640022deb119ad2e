package fr.gouv.pilo.referent;

import static fr.gouv.pilo.BusinessDay.today;
import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.depart;
import static fr.gouv.pilo.referent.ReferentCalls.get;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.opened;
import static fr.gouv.pilo.referent.ReferentCalls.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which acts a seat offers, what is refused, and what the trail tells of them. */
@PiloTest
class ReferentActsTest {
    @Test
    void an_act_is_offered_where_the_server_takes_it() {
        get(opened()).body("acts", hasItem("closeReferent")).body("acts", not(hasItem("confirmReferent")));
        var coming = Map.of("startsOn", today().plusDays(10).toString());
        for (var mandate : List.of(mandate("Suppléante", Map.of("role", "DEPUTY")), mandate("Prochaine", coming))) {
            var held = held(mandate);
            get(held.seat())
                    .body("seat.state", equalTo("VACANT"))
                    .body("acts", hasItem("nameReferent"))
                    .body("acts", not(hasItem("confirmReferent")))
                    .body("acts", not(hasItem("closeReferent")));
        }
        get(held().seat()).body("acts", hasItem("confirmReferent")).body("acts", not(hasItem("closeReferent")));
    }

    @Test
    void an_unknown_topic_is_refused_in_French() {
        for (var address : List.of(URL, "/api/v1/referent-coverage")) {
            Api.as(MISSION)
                    .get(address + "?topic=AUTRE")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("« topic »"))
                    .body("detail", containsString("INNOVATION"));
        }
    }

    @Test
    void what_changes_of_a_seat_is_told_as_it_was_and_as_it_became() {
        var held = held();
        Api.as(MISSION)
                .header("If-Match", tag(held.seat()))
                .post(URL + "/" + held.seat() + "/confirmations")
                .then()
                .statusCode(201);
        depart(held, today()).then().statusCode(201);
        Api.as(MISSION)
                .header("If-Match", tag(held.seat()))
                .delete(URL + "/" + held.seat())
                .then()
                .statusCode(204);
        var day = today().toString();
        told("referent.confirm", held.seat(), "{\"confirmedOn\":{\"before\":null,\"after\":\"" + day + "\"}}");
        told("referent-mandate.depart", held.mandate(), "{\"leftOn\":{\"before\":null,\"after\":\"" + day + "\"}}");
        told("referent.close", held.seat(), "{\"closedOn\":{\"before\":null,\"after\":\"" + day + "\"}}");
    }

    private static void told(String act, String id, String change) {
        Api.as(ReferentCalls.ADMIN)
                .get("/api/v1/audit-entries?act=" + act + "&objectId=" + id)
                .then()
                .statusCode(200)
                .body("items.change", contains(change));
    }
}
