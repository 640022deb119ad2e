package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Requests at /public drawn from what senders get wrong, on purpose or not: none is a failure of ours, none changes anything,
 * none is told anything. {@code make chaos} draws ten thousand.
 */
@PiloTest
class PublicHostileTest {
    private static final int COUNT = Integer.getInteger("pilo.public.hostile", 600);
    private static final long SEED = Long.getLong("pilo.public.seed", 20261129L);

    /** What tells how the product is made, or what it holds. */
    private static final Pattern TOLD = Pattern.compile(
            "Exception|at fr\\.gouv|io\\.quarkus|jakarta|org\\.postgresql|SELECT |signed_link|stack trace|HmacSHA|pilo\\.link|secret-de-l-objet");

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO");

    private static final List<String> PIECES = List.of(
            "lien",
            "mentions-legales",
            "ui",
            "..",
            "%2e%2e",
            "%2f",
            "%00",
            "%ff",
            "%F0%9F%98%80",
            ";a=b",
            "a%20b",
            "%25",
            "{config:x}",
            "'%20OR%201=1--",
            "%3Cscript%3E",
            "api",
            "v1",
            "x".repeat(900),
            "%0d%0aX-Own:1",
            "-",
            "k1-",
            "~",
            "");

    private static final List<String> VALUES = List.of(
            "try",
            "leave",
            "none",
            "",
            "%00",
            "%ff%fe",
            "%zz",
            "%",
            "+",
            "<script>",
            "' OR 1=1",
            "{inject:face.region}",
            "x".repeat(5_000),
            "%F0%9F%98%80",
            "%ED%A0%80",
            "\r\nBcc: x",
            "&&&",
            "=",
            "é",
            "0".repeat(32),
            "null",
            "[]",
            "a[]=1");

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/json",
            "multipart/form-data; boundary=x",
            "text/plain",
            "application/x-www-form-urlencoded; charset=x",
            "a/b",
            "é");

    private static final List<String> HEADERS = List.of(
            "Authorization: Bearer x",
            "Authorization: Basic \u0001",
            "Cookie: a=b; a=c",
            "Accept: application/json",
            "Accept: */*;q=x",
            "Accept-Encoding: gzip, br, x",
            "Origin: null",
            "Idempotency-Key: " + "k".repeat(300),
            "If-Match: *",
            "X-Request-Id: <x>",
            "X-HTTP-Method-Override: DELETE",
            "Range: bytes=0-",
            "Expect: 200-ok",
            "Accept-Language: " + "fr,".repeat(500),
            "Host: a b",
            "X-Forwarded-Host: evil\"",
            "X-Forwarded-Proto: x:y",
            "Upgrade: websocket",
            "Content-Encoding: gzip");

    @Inject
    SignedLinks links;

    private final Random random = new Random(SEED);
    private final String object = "secret-de-l-objet-" + UUID.randomUUID();

    @Test
    void hostile_requests_on_the_public_face_fail_nothing_change_nothing_and_learn_nothing() throws Exception {
        var target =
                new LinkTarget("essai", object, Set.of("try"), Instant.now().plus(1, ChronoUnit.DAYS));
        var path = links.create(target).getPath();
        var before = StoredContent.without();
        var statuses = new TreeMap<Integer, Integer>();
        for (var i = 0; i < COUNT; i++) {
            var first = pick(METHODS) + " " + path(path)
                    + (chance(4) ? "?" + pick(VALUES).replaceAll("[^!-~]", "") : "") + " HTTP/1.1";
            var body = body();
            var answer = RawHttp.send(first, head(i, body), body);
            statuses.merge(answer.status(), 1, Integer::sum);
            check(i + " " + first.substring(0, Math.min(200, first.length())), answer);
        }
        assertEquals(before, StoredContent.without());
        assertTrue(statuses.keySet().containsAll(Set.of(200, 400, 404, 405, 415)), statuses.toString());
        assertTrue(statuses.getOrDefault(0, 0) < COUNT / 20, statuses.toString());
        report(statuses);
    }

    /** Among the closing lines of make chaos. */
    private static void report(Map<Integer, Integer> statuses) throws IOException {
        var file = System.getenv("PILO_CHAOS_REPORT");
        if (file != null) {
            var line = "Face publique : %d demandes hostiles, aucune panne (%s ; 0 : coupée par le serveur)\n"
                    .formatted(COUNT, statuses);
            Files.writeString(Path.of(file), line, StandardOpenOption.APPEND);
        }
    }

    private static void check(String sent, RawHttp.Answer answer) {
        var told = sent + " → " + answer;
        assertTrue(answer.status() < 500, told);
        var found = TOLD.matcher(answer.body() + answer.headers());
        assertTrue(!found.find(), () -> told + " tells " + found.group());
    }

    /** A good link is never among them with a good form: that would be an act. */
    private String path(String good) {
        if (chance(3)) {
            var at = good.length() - 1 - random.nextInt(40);
            return good.substring(0, at) + (good.charAt(at) == 'a' ? 'b' : 'a') + good.substring(at + 1);
        }
        if (chance(4)) {
            return "/public/lien/" + pick(PIECES);
        }
        var path = new StringBuilder("/public");
        for (var i = random.nextInt(4); i > 0; i--) {
            path.append('/').append(pick(PIECES));
        }
        return path.toString();
    }

    private List<String> head(int number, String body) {
        var lines = new ArrayList<String>();
        // One client each: what is refused for being too much is looked at elsewhere.
        lines.add("X-Forwarded-For: 10." + number / 62_500 + "." + number / 250 % 250 + "." + number % 250);
        if (!body.isEmpty() || chance(2)) {
            lines.add("Content-Type: " + (chance(2) ? TYPES.get(0) : pick(TYPES)));
            lines.add("Content-Length: " + body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            lines.add(pick(HEADERS));
        }
        return lines;
    }

    private String body() {
        if (chance(3)) {
            return "";
        }
        var body = new StringBuilder();
        for (var i = random.nextInt(6); i >= 0; i--) {
            body.append(pick(List.of("acte", "envoi", "function", "phone", "a%00", "", "x")))
                    .append('=')
                    .append(pick(VALUES))
                    .append('&');
        }
        return body.toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }
}
