package fr.gouv.pilo.shared.limit;

import static fr.gouv.pilo.Each.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A whole prefecture stands behind one address: six hundred an hour pass, and no more, of that client alone. */
@PiloTest
class HourlyShareTest {
    private static final int SHARE = 600;

    @TestHTTPResource("/")
    URL api;

    /** What is wrong with most is found after they were counted, and costs next to nothing. */
    private record Call(String method, String path) {}

    private HttpResponse<String> send(HttpClient http, Call call, String client) throws IOException {
        var body = call.method().equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        var request = HttpRequest.newBuilder(URI.create(api.toString()).resolve(call.path()))
                .header("X-Forwarded-For", client)
                .header("Content-Type", "application/json")
                .method(call.method(), body)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void presences_and_calendars_answer_429_to_a_client_beyond_its_share_and_to_no_other() {
        var http = HttpClient.newHttpClient();
        assertAll(Stream.of(
                        new Call("POST", "/api/v1/public/presences"),
                        new Call("GET", "/api/v1/public/calendar.ics"),
                        new Call("GET", "/api/v1/calendars/inconnu.ics"))
                .map(call -> () -> {
                    var passed = 0;
                    var answer = send(http, call, "198.51.100.71");
                    // What is used comes back evenly, one in six seconds, however slow the machine is.
                    while (answer.statusCode() != 429 && passed < 2 * SHARE) {
                        passed++;
                        assertTrue(answer.statusCode() < 500, answer.body());
                        answer = send(http, call, "198.51.100.71");
                    }
                    assertEquals(429, answer.statusCode(), call.path());
                    assertTrue(passed >= SHARE, call.path() + " after " + passed);
                    assertTrue(answer.headers().firstValueAsLong("Retry-After").orElseThrow() > 0);
                    assertTrue(answer.body().contains("/problems/too-many-requests"), answer.body());
                    assertNotEquals(429, send(http, call, "198.51.100.72").statusCode());
                }));
    }
}
