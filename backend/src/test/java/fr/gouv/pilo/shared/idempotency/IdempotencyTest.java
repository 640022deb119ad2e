package fr.gouv.pilo.shared.idempotency;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F9: a request that is sent again with its key takes place once. */
@PiloTest
class IdempotencyTest {
    @Inject
    KeyRetentionService retention;

    private static final String URL = "/api/v1/organisations";
    private final Tokens admin =
            Tokens.person("admin").subject(UUID.randomUUID().toString());
    private final String key = UUID.randomUUID().toString();
    private final String name = "Organisme rejoué " + UUID.randomUUID();

    @Test
    void the_same_key_and_body_replay_the_same_answer() {
        var first = post(admin, key, name).then().statusCode(201).extract().path("id");
        var again = post(admin, key, name).then().statusCode(201).extract().path("id");
        assertEquals((String) first, again);
        assertEquals(1, stored(name));
    }

    @Test
    void the_same_key_with_another_body_is_refused_with_422() {
        post(admin, key, name).then().statusCode(201);
        post(admin, key, name + " bis").then().statusCode(422).body("type", equalTo("/problems/key-reused"));
        assertEquals(0, stored(name + " bis"));
    }

    @Test
    void a_key_belongs_to_its_caller() {
        String mine = post(admin, key, name).then().statusCode(201).extract().path("id");
        String other = post(Tokens.person("admin"), key, name + " bis")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertNotEquals(mine, other);
    }

    @Test
    void a_request_that_failed_leaves_its_key_free() {
        post(admin, key, " ").then().statusCode(422);
        post(admin, key, name).then().statusCode(201);
    }

    @Test
    void without_a_key_each_request_takes_place() {
        post(admin, null, name).then().statusCode(201);
        post(admin, null, name).then().statusCode(201);
        assertEquals(2, stored(name));
    }

    @Test
    void a_key_is_forgotten_after_24_hours() throws SQLException {
        post(admin, key, name).then().statusCode(201);
        assertEquals(
                1, owner("UPDATE idempotency_key SET created_at = created_at - interval '25 hours' WHERE key = ?"));
        post(admin, key, name).then().statusCode(201);
        assertEquals(2, stored(name));
    }

    @Test
    void what_a_key_kept_goes_after_24_hours_even_if_nobody_asks_again() throws SQLException {
        post(admin, key, name).then().statusCode(201);
        retention.run();
        assertEquals(
                1, owner("UPDATE idempotency_key SET created_at = created_at - interval '25 hours' WHERE key = ?"));
        retention.run();
        assertEquals(0, owner("UPDATE idempotency_key SET created_at = created_at WHERE key = ?"));
    }

    private int owner(String update) throws SQLException {
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_owner", "pilo-owner");
                var statement = connection.prepareStatement(update)) {
            statement.setString(1, key);
            return statement.executeUpdate();
        }
    }

    @Test
    void a_key_that_is_empty_or_too_long_is_a_bad_request() {
        post(admin, " ", name).then().statusCode(400);
        post(admin, "x".repeat(201), name).then().statusCode(400);
    }

    @Test
    void a_hundred_at_once_make_one_row() throws Exception {
        Api.as(admin).get("/api/v1/me").then().statusCode(200);
        var answers = new ArrayList<Response>();
        var pool = Executors.newFixedThreadPool(20);
        try {
            var calls = IntStream.range(0, 100)
                    .mapToObj(i -> (Callable<Response>) () -> post(admin, key, name))
                    .toList();
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        String made = post(admin, key, name).then().statusCode(201).extract().path("id");
        assertEquals(1, stored(name));
        for (var answer : answers) {
            // Whoever comes while the first is at work is told so; all others get what it made.
            if (answer.statusCode() == 409) {
                assertEquals("/problems/in-progress", answer.path("type"));
            } else {
                assertEquals(201, answer.statusCode());
                assertEquals(made, answer.path("id"));
            }
        }
        assertTrue(answers.stream().anyMatch(answer -> answer.statusCode() == 201));
    }

    private static Response post(Tokens caller, String key, String name) {
        var request = Api.as(caller)
                .contentType("application/json")
                .body(Map.of("name", name, "kind", "SERVICE", "territory", "REG-76"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(URL);
    }

    private static int stored(String name) {
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_app", "pilo-app");
                var statement = connection.prepareStatement("SELECT count(*) FROM organisation WHERE name = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
