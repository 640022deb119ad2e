package fr.gouv.pilo.shared.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F17: one noisy caller is told to wait, and the others see nothing of it. */
@PiloTest
class RateLimitRouteTest {
    /** A share that a test can use up in an instant. */
    private static final int PER_MINUTE = 10;

    @TestHTTPResource("/")
    URL api;

    @TestHTTPResource(value = "/health/live", management = true)
    URL health;

    /** Another of the same, with a smaller share; for the time of each test alone. */
    @BeforeEach
    void smallShare() {
        QuarkusMock.installMockForType(new RateLimit(PER_MINUTE, Clock.systemUTC()), RateLimit.class);
    }

    @Test
    void a_noisy_client_gets_429_with_retry_after_while_another_passes() {
        var noisy = Tokens.machine("roadmap:read").subject(UUID.randomUUID().toString());
        beyond(() -> Api.as(noisy).get("/api/v1/me"))
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-6]"))
                .header("X-Request-Id", notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("title", equalTo("Trop de demandes"))
                .body("detail", containsString("10 demandes par minute"))
                .body("instance", equalTo("/api/v1/me"));
        Api.as(Tokens.machine("roadmap:read")).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void what_is_refused_or_unknown_counts_too_and_a_body_changes_nothing() {
        var noisy = Tokens.person("referent");
        beyond(() -> Api.as(noisy).get("/api/v1/audit-entries")).then().statusCode(429);
        Api.as(noisy).get("/api/v1/nothing-here").then().statusCode(429);
        Api.as(noisy)
                .contentType("application/json")
                .body("{\"x\":\"" + "a".repeat(300_000) + "\"}")
                .post("/api/v1/audit-verifications")
                .then()
                .statusCode(429);
    }

    @Test
    void a_bad_token_is_answered_401_and_counts_for_its_address_alone() {
        var subject = UUID.randomUUID().toString();
        var good = Tokens.person("admin").subject(subject);
        var bad = Tokens.person("admin").subject(subject).signByStranger();
        from("198.51.100.1", bad)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
        beyond(() -> from("198.51.100.1", bad)).then().statusCode(429);
        Api.as(good).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void anonymous_requests_count_by_the_address_that_the_trusted_proxy_tells_S21() {
        beyond(() -> from("198.51.100.2", null)).then().statusCode(429);
        from("198.51.100.3", null).then().statusCode(401);
    }

    @Test
    void an_address_told_by_anyone_else_is_not_believed_S21() throws IOException {
        var answers = new StringBuilder();
        for (var i = 0; i <= 2 * PER_MINUTE; i++) {
            answers.append(statusFrom("127.0.0.2", "198.51.100." + (10 + i))).append(' ');
        }
        assertTrue(answers.toString().contains("429"), answers.toString());
    }

    @Test
    void a_connection_serves_on_after_a_refusal_without_body() throws IOException {
        beyond(() -> from("198.51.100.4", null));
        var get = "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.4\r\n";
        try (var socket = new Socket("127.0.0.1", api.getPort())) {
            socket.getOutputStream()
                    .write((get + "\r\n" + get + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, answers.split("HTTP/1.1 ").length, answers);
        }
    }

    @Test
    void the_management_port_is_never_limited() {
        for (var i = 0; i <= 3 * PER_MINUTE; i++) {
            assertEquals(200, given().get(health).statusCode());
        }
    }

    /** The answer that follows a caller's whole share, with some to spare for what the time gives back meanwhile. */
    private static Response beyond(Supplier<Response> call) {
        var answer = call.get();
        for (var i = 0; i < 3 * PER_MINUTE && answer.statusCode() != 429; i++) {
            answer = call.get();
        }
        return answer;
    }

    private static Response from(String client, String token) {
        var request = Api.anonymous().header("X-Forwarded-For", client);
        return (token == null ? request : request.auth().oauth2(token)).get("/api/v1/me");
    }

    private String statusFrom(String address, String claimed) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", api.getPort()));
            socket.getOutputStream()
                    .write(("GET /api/v1/me HTTP/1.0\r\nHost: localhost\r\nX-Forwarded-For: " + claimed + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ")[1];
        }
    }
}
