package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.RawHttp.told;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A form whose parts or boundary a sender gets wrong is refused as a problem, never by a 5xx. */
@PiloTest
class HostileFormTest {
    private static final String TOKEN = "Authorization: Bearer "
            + Calls.someone(UUID.randomUUID().toString()).sign();
    private static final List<String> TYPES = List.of(
            "multipart/form-data",
            "multipart/form-data;",
            "multipart/form-data; boundary",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=\"",
            "multipart/form-data; boundary=" + "a".repeat(3_000),
            "multipart/form-data; boundary=x; charset=nope",
            "multipart/form-data; charset=; boundary=x",
            "multipart/; boundary=x",
            "multipart/mixed; boundary=x",
            "application/x-www-form-urlencoded");
    private static final List<String> BODIES = List.of(
            "",
            "--",
            "--\r\n",
            "--x",
            "--x--",
            "--x\r\n",
            "--x\r\n\r\n",
            "----",
            "\r\n--x\r\n\r\n\r\n--x--",
            "%=%&%",
            "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\na;b");

    @Test
    void a_malformed_part_of_a_form_is_never_a_failure_of_ours() {
        var parts = RawHttp.cases("parts.txt");
        assertTrue(parts.size() > 30, "found " + parts.size());
        assertAll(parts.stream().flatMap(part -> Stream.of("", "=zz%%%", "a;b").map(content -> (Executable) () -> told(
                part,
                form("multipart/form-data; boundary=x", "--x\r\n" + part + "\r\n\r\n" + content + "\r\n--x--\r\n")))));
    }

    @Test
    void a_malformed_form_is_never_a_failure_of_ours() {
        assertAll(TYPES.stream().flatMap(type -> BODIES.stream().map(body -> (Executable) () -> {
            var answer = form(type, body);
            told(type + " " + body, answer);
            assertTrue(answer.status() >= 400, type + " " + body + " → " + answer);
        })));
    }

    private static RawHttp.Answer form(String type, String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return RawHttp.send(
                "POST /api/v1/measurement-imports HTTP/1.1",
                List.of(TOKEN, "Content-Type: " + type, "Content-Length: " + length),
                body);
    }
}
