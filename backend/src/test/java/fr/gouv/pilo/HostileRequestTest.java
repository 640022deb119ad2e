package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.RawHttp.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whatever a sender gets wrong is answered, never by a 5xx, and as a problem of ours with its usual headers. */
@PiloTest
class HostileRequestTest {
    private static final String TOKEN = "Authorization: Bearer "
            + Calls.someone(UUID.randomUUID().toString()).sign();
    private static final String READ = "GET /api/v1/organisations?limit=1 HTTP/1.1";
    private static final String WRITE = "POST /api/v1/organisations HTTP/1.1";
    private static final String BODY = "{\"name\":\"Essai brut\",\"kind\":\"SERVICE\",\"territory\":\"REG-76\"}";

    @Test
    void a_malformed_header_of_a_reading_is_never_a_failure_of_ours() {
        each("reading-headers.txt", line -> RawHttp.send(READ, List.of(line), ""));
        each(
                "reading-headers.txt",
                line -> line.startsWith("Authorization:")
                        ? RawHttp.send(READ, List.of(line, "Accept: text/csv"), "")
                        : RawHttp.send(READ, List.of(line, TOKEN), ""));
    }

    @Test
    void a_malformed_header_of_a_writing_is_never_a_failure_of_ours() {
        each("writing-headers.txt", line -> RawHttp.send(WRITE, written(line), BODY));
        each(
                "writing-headers.txt",
                line -> RawHttp.send(WRITE, List.of(line, "Content-Length: " + BODY.length()), BODY));
    }

    private static List<String> written(String line) {
        var lines = new ArrayList<>(List.of(line, TOKEN, "Content-Length: " + BODY.length()));
        if (!line.startsWith("Content-Type:")) {
            lines.add("Content-Type: application/json");
        }
        return lines;
    }

    private static void each(String file, Function<String, RawHttp.Answer> send) {
        var lines = RawHttp.cases(file);
        assertTrue(lines.size() > 30, "found " + lines.size());
        assertAll(lines.stream().map(line -> () -> told(line, send.apply(line))));
    }

    @Test
    void a_malformed_address_is_a_problem() {
        assertAll(Stream.of(
                        "/api/v1/projects/%00",
                        "/api/v1/projects/%c0%af",
                        "/api/v1/projects?q=%00",
                        "/api/v1/projects?q=%ff",
                        "/api/v1/projects?q=%ed%a0%80",
                        "/api/v1/projects/%2f%2f",
                        "/api/v1/projects?limit=%2B5",
                        "/é",
                        "/%",
                        "/?%",
                        "/api/v1/projects/%zz",
                        "/api/v1/projects?q=%",
                        "/api/v1/projects?q=%zz",
                        "/api/v1/projects?%=1",
                        "/api/v1/projects;a=%zz",
                        "/problems/%",
                        "/api/v1/projects?q=" + "a".repeat(201),
                        "/api/v1/projects?limit=%D9%A2",
                        "/api/v1/projects?q=" + "a".repeat(5_000),
                        "/api/v1/" + "a".repeat(5_000),
                        "/api/v1/projects?stage=" + "a".repeat(20_000),
                        "/api/v1/" + "a/".repeat(30_000))
                .flatMap(path -> Stream.of(List.of(TOKEN), List.<String>of()).map(lines -> (Executable) () -> {
                    var answer = RawHttp.send("GET " + path + " HTTP/1.1", lines, "");
                    told(path, answer);
                    assertTrue(answer.status() >= 400, path + " → " + answer);
                })));
    }

    @Test
    void a_character_that_an_address_must_encode_is_told_as_such_and_a_bad_host_as_the_header() {
        assertAll(Stream.of("|", "\"", "[", "]", "{", "^", "`", "\\", "à", "<")
                .flatMap(one -> Stream.of("/api/v1/projects?q=a" + one + "b", "/api/v1/pro" + one + "jects"))
                .filter(path -> !path.endsWith("=a[b") && !path.endsWith("=a]b"))
                .map(path -> (Executable) () -> {
                    var answer = RawHttp.send("GET " + path + " HTTP/1.1", List.of(TOKEN), "");
                    told(path, answer);
                    assertEquals(400, answer.status(), path);
                    assertTrue(answer.body().contains("L'adresse contient un caractère à encoder"), path + answer);
                }));
        var host = RawHttp.send(READ, List.of("Host: a b", TOKEN), "");
        assertEquals(400, host.status(), host.toString());
        assertTrue(host.body().contains("L'en-tête Host"), host.toString());
    }

    @Test
    void a_number_in_a_path_is_written_in_our_digits() {
        var file = "/api/v1/measurement-imports/" + UUID.randomUUID() + "/files/";
        assertAll(Stream.of("%2B0", "+0", "%D9%A0", "%EF%BC%90", "0x0", "0.0", "99999999999", "2147483648", "%200")
                .map(number -> (Executable) () -> {
                    var answer = RawHttp.send("GET " + file + number + " HTTP/1.1", List.of(TOKEN), "");
                    told(number, answer);
                    assertEquals(404, answer.status(), number);
                    assertTrue(answer.body().contains("« position »"), number + answer);
                }));
        var unknown = RawHttp.send("GET " + file + "0 HTTP/1.1", List.of(TOKEN), "");
        assertEquals(404, unknown.status(), unknown.toString());
        assertTrue(unknown.body().contains("import"), unknown.toString());
    }

    /** HTTP that the server itself does not read: it has no hook for ours, and answers without a body (docs/api.md). */
    @Test
    void what_is_no_http_is_a_bare_414_or_431_of_the_server() {
        var endless = RawHttp.send("GET /" + "a".repeat(70_000) + " HTTP/1.1", List.of(TOKEN), "");
        assertEquals(414, endless.status(), endless.toString());
        assertEquals("", endless.body());
        assertEquals(
                431,
                RawHttp.send(READ, List.of("X-Long: " + "a".repeat(70_000)), "").status());
        var large = RawHttp.send(READ, List.of("X-Long: " + "a".repeat(30_000), TOKEN), "");
        assertEquals(400, large.status());
        told("a large head", large);
    }

    @Test
    void an_upgrade_to_http_2_is_not_taken_and_the_request_answered() {
        var answer = RawHttp.send(
                READ,
                List.of(
                        "Connection: Upgrade, HTTP2-Settings, close",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                        TOKEN),
                "");
        assertEquals(200, answer.status(), answer.toString());
        told("h2c", answer);
    }

    @Test
    void methods_that_nobody_serves_are_problems() {
        assertAll(Stream.of("FOO", "get", "TRACE", "PROPFIND", "PATCH", "A".repeat(100))
                .map(method -> (Executable) () -> {
                    var answer = RawHttp.send(method + " /api/v1/me HTTP/1.1", List.of(TOKEN), "");
                    told(method, answer);
                    assertTrue(answer.status() >= 400, method + " → " + answer);
                }));
    }

    @Test
    void a_body_whose_length_is_told_wrong_is_refused() {
        var json = "Content-Type: application/json";
        assertAll(Stream.of(
                        "Content-Length: abc",
                        "Content-Length: -1",
                        "Content-Length: 5, 6",
                        "Content-Length: +5",
                        "Content-Length: 99999999999999999",
                        "Content-Length: 5\r\nContent-Length: 6",
                        "Content-Length:",
                        "Transfer-Encoding: gzip",
                        "Transfer-Encoding: chunked, gzip",
                        "Transfer-Encoding: é",
                        "Transfer-Encoding: chunked\r\nContent-Length: 5",
                        "X-None: 1")
                .map(line -> (Executable) () -> {
                    var answer = RawHttp.send(WRITE, List.of(line, json, TOKEN), "zz\r\n" + BODY);
                    assertTrue(answer.status() >= 400 && answer.status() < 500, line + " → " + answer);
                }));
    }
}
