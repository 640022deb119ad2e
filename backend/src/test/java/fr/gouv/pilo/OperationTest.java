package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How the API behaves beside its answers: what it writes, logs and opens. */
@PiloTest
class OperationTest {
    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void no_reading_changes_anything_S13() throws SQLException {
        var calls = new GoodCalls();
        var readings = Calls.secured()
                .filter(operation -> "get".equalsIgnoreCase(operation.method()))
                .collect(Collectors.toMap(Function.identity(), calls::of));
        var before = StoredContent.without();
        assertTrue(readings.size() > 10, "only " + readings.size() + " readings were found");
        readings.forEach((operation, call) -> Stream.of("GET", "HEAD").forEach(method -> call.request()
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-HTTP-Method", "PUT")
                .request(method, operation.path())
                .then()
                .statusCode(200)));
        assertEquals(before, StoredContent.without());
    }

    @Test
    void a_refusal_is_logged_without_token_name_or_address_S22() {
        var token = Tokens.person("ditp")
                .claim("email", "quelquun@exemple.invalid")
                .claim("name", "Nom Secret")
                .sign();
        var lines = logged(() -> {
            given().auth().oauth2(token).get("/api/v1/audit-entries").then().statusCode(403);
            given().auth()
                    .oauth2(token + "x")
                    .get("/api/v1/audit-entries")
                    .then()
                    .statusCode(401);
            given().get("/api/v1/audit-entries").then().statusCode(401);
        });
        assertTrue(lines.stream().filter(line -> line.contains("Refused")).count() >= 3, lines.toString());
        assertAll(Stream.of(token, token.substring(token.length() - 40), "quelquun", "Nom Secret")
                .map(secret -> () -> assertTrue(lines.stream().noneMatch(line -> line.contains(secret)), secret)));
    }

    @Test
    void a_line_break_in_an_address_or_a_request_id_writes_no_line_of_its_own_S22() {
        var lines = logged(() -> {
            given().urlEncodingEnabled(false)
                    .header("X-Request-Id", "x%0d%0aINFO forged")
                    .get("/api/v1/audit-entries?x=%0d%0aINFO%20forged")
                    .then()
                    .statusCode(401);
            given().urlEncodingEnabled(false)
                    .get("/api/v1/territories/%0d%0aINFO%20forged")
                    .then()
                    .statusCode(401);
        });
        assertTrue(lines.stream().anyMatch(line -> line.contains("Refused")));
        assertTrue(
                lines.stream().noneMatch(line -> line.contains("\nINFO") || line.contains("\rINFO")), lines.toString());
    }

    @Test
    void health_and_metrics_are_on_the_management_port_alone_S25() {
        for (var probe : List.of("", "/live", "/ready", "/started")) {
            given().get(health + probe).then().statusCode(200).body("status", equalTo("UP"));
        }
        given().baseUri(metrics.toString())
                .port(metrics.getPort())
                .get("")
                .then()
                .statusCode(200);
        assertAll(Stream.of("/q/health", "/q/health/live", "/q/metrics", "/q/dev", "/q/openapi", "/metrics")
                .map(path -> (Executable) () -> given().get(path).then().statusCode(404)));
        given().baseUri("http://127.0.0.1")
                .port(health.getPort())
                .get("/api/v1/me")
                .then()
                .statusCode(404);
    }

    private static List<String> logged(Runnable act) {
        var lines = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                var formatted = line instanceof org.jboss.logmanager.ExtLogRecord ext
                        ? ext.getFormattedMessage()
                        : line.getMessage();
                lines.add(formatted + " " + (line.getThrown() == null ? "" : line.getThrown()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            act.run();
        } finally {
            root.removeHandler(handler);
        }
        return new ArrayList<>(lines);
    }
}
