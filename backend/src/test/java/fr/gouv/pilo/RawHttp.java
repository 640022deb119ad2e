package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests byte by byte, as no client writes them; the connection is asked to end after the answer. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern REPEATED = Pattern.compile("(a/b,|.)\\*([0-9]{3,5})", Pattern.UNICODE_CHARACTER_CLASS);

    private RawHttp() {}

    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        boolean problem() {
            return header("Content-Type").startsWith("application/problem+json");
        }

        @Override
        public String toString() {
            return status + " " + headers + " " + body.substring(0, Math.min(body.length(), 300));
        }
    }

    /** @param lines those of the head after the first; Host and Connection are added unless they are among them */
    static Answer send(String first, List<String> lines, String body) {
        var head = new StringBuilder(first).append("\r\n");
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        if (lines.stream().noneMatch(line -> line.startsWith("Connection:"))) {
            head.append("Connection: close\r\n");
        }
        lines.forEach(line -> head.append(line).append("\r\n"));
        return exchange(head.append("\r\n").append(body).toString());
    }

    /** The cases of a file of test data, one a line. */
    static List<String> cases(String name) {
        try (var in = RawHttp.class.getResourceAsStream("/cases/hostile/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(RawHttp::written)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(String line) {
        var plain = line.replace("\\n", "\r\n").replace("\\t", "\t").replace("\\0", "\0");
        return REPEATED.matcher(plain)
                .replaceAll(one -> Matcher.quoteReplacement(one.group(1).repeat(Integer.parseInt(one.group(2)))));
    }

    /** Never a failure of ours, and a problem if it is a refusal; with the headers that every answer has. */
    static void told(String sent, Answer answer) {
        var name = sent.substring(0, Math.min(sent.length(), 80)) + " → " + answer;
        assertTrue(answer.status() >= 200 && answer.status() < 500, name);
        if (answer.status() >= 400) {
            assertTrue(answer.problem(), name);
        }
        assertEquals("nosniff", answer.header("X-Content-Type-Options"), name);
        assertTrue(answer.header("Cache-Control").contains("no-store"), name);
        assertFalse(answer.header("X-Request-Id").isEmpty(), name);
    }

    private static Answer exchange(String request) {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var read = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                var in = socket.getInputStream();
                var bytes = new byte[8_192];
                for (var n = in.read(bytes); n >= 0 && !whole(read, bytes, n); n = in.read(bytes)) {}
            } catch (SocketException | SocketTimeoutException closed) {
                // Refused before all was written, or left open: what came before is the answer.
            }
            return parse(read.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request.lines().findFirst().orElse(""), e);
        }
    }

    /** The server keeps the connection where what was sent made it forget that it was to be closed. */
    private static boolean whole(ByteArrayOutputStream read, byte[] bytes, int number) {
        read.write(bytes, 0, number);
        var answer = parse(read.toString(StandardCharsets.UTF_8));
        var length = answer.header("Content-Length");
        return !length.isEmpty() && answer.body().getBytes(StandardCharsets.UTF_8).length >= Integer.parseInt(length);
    }

    private static Answer parse(String text) {
        if (!text.contains("\r\n\r\n")) {
            return new Answer(0, Map.of(), "(nothing)");
        }
        var parts = text.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        var status = Integer.parseInt(lines[0].split(" ")[1]);
        if (status == 100) {
            return parse(parts[1]);
        }
        var headers = java.util.Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1], (one, two) -> one + ", " + two));
        return new Answer(status, headers, parts.length > 1 ? parts[1] : "");
    }
}
