package fr.gouv.pilo.referent;

import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.PHONE;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.LockQueue;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who changes a seat takes its links back; who comes by a link changes its seat: both lock the seat first. */
@PiloTest
class ReferentLinkOrderTest {
    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(TestDatabase.url(), "postgres", "");
    }

    private static Response confirm(String link) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParams(Map.of(
                        "acte", "confirm", "envoi", "0".repeat(32), "function", "", "office", "", "phone", PHONE))
                .post(link);
    }

    @Test
    void a_link_that_is_taken_back_while_it_is_pressed_is_answered_and_nobody_waits_for_ever() throws Exception {
        var held = held();
        var link = URI.create(Api.as(MISSION)
                        .post(URL + "/" + held.seat() + "/mandates/" + held.mandate() + "/contact-links")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("url"))
                .getPath();
        try (var office = connection()) {
            office.setAutoCommit(false);
            try (var lock = office.prepareStatement("SELECT 1 FROM referent_seat WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, UUID.fromString(held.seat()));
                assertTrue(lock.executeQuery().next());
            }
            var pressed = CompletableFuture.supplyAsync(() -> confirm(link));
            LockQueue.await(1, "%FROM referent_seat%FOR UPDATE");
            try (var revoke =
                    office.prepareStatement("UPDATE signed_link SET revoked_at = now() WHERE object_id = ?")) {
                revoke.setString(1, held.mandate());
                assertEquals(1, revoke.executeUpdate());
            }
            office.commit();
            var answer = pressed.join();
            assertEquals(404, answer.statusCode(), answer.asString());
        }
        ReferentCalls.get(held.seat()).body("seat.confirmedOn", org.hamcrest.Matchers.nullValue());
    }
}
