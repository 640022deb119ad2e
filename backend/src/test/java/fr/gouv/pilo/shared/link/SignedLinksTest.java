package fr.gouv.pilo.shared.link;

import static fr.gouv.pilo.Each.each;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One object with its acts, shown by GET, done by a button, once; whatever opens nothing is answered alike. */
@PiloTest
class SignedLinksTest {
    private static final Pattern MARK = Pattern.compile("name=\"envoi\" value=\"([0-9a-f]{32})\"");

    @Inject
    SignedLinks links;

    @Inject
    LinkRevocation revocation;

    private final String object = "objet-" + UUID.randomUUID();
    private final Instant later = Instant.now().plus(30, ChronoUnit.DAYS);

    private String path(String id, Instant until, String... acts) {
        return links.create(new LinkTarget(ProbeLinks.KIND, id, Set.of(acts), until))
                .getPath();
    }

    private String path() {
        return path(object, later, "try", "leave");
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static Response post(String path, String act, String mark) {
        return given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("acte=" + act + "&envoi=" + mark)
                .post(path);
    }

    private static String mark(String path) {
        var found = MARK.matcher(get(path).then().statusCode(200).extract().asString());
        assertTrue(found.find());
        return found.group(1);
    }

    private static ValidatableResponse acts(String id) {
        return Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?objectType=essai&objectId=" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void reading_shows_the_object_and_its_own_acts_and_changes_nothing_S13() throws SQLException {
        var path = path(object, later, "try");
        var before = row(object);
        var page = get(path).then().statusCode(200).extract().asString();
        assertTrue(page.contains(object) && page.contains("J’essaie") && !page.contains("Je renonce"), page);
        given().head(path).then().statusCode(200);
        assertEquals(before, row(object));
        acts(object).body("total", equalTo(0));
    }

    @Test
    void what_a_room_shows_is_text() {
        var page = get(path()).asString();
        assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
        assertFalse(page.contains("<script"));
    }

    @Test
    void a_button_acts_once_however_often_its_form_is_sent() throws Exception {
        var path = path();
        var mark = mark(path);
        var pool = Executors.newFixedThreadPool(8);
        var sent = new ArrayList<java.util.concurrent.Future<Response>>();
        for (var i = 0; i < 8; i++) {
            sent.add(pool.submit(() -> post(path, "try", mark)));
        }
        for (var one : sent) {
            var answer = one.get();
            assertEquals(200, answer.statusCode(), answer.asString());
            assertTrue(answer.asString().contains("Vous avez choisi : try."));
        }
        pool.shutdown();
        acts(object)
                .body("total", equalTo(1))
                .body("items.accountId", each(nullValue()))
                .body("items.accountName", each(equalTo("Lien signé (essai, essai " + object + ")")));
    }

    @Test
    void an_act_that_fails_leaves_the_link_as_it_was() {
        var path = path("fails-" + object, later, "try");
        post(path, "try", mark(path)).then().statusCode(500).contentType("text/html");
        get(path).then().statusCode(200);
        acts("fails-" + object).body("total", equalTo(0));
    }

    @Test
    void whatever_opens_nothing_is_one_page_with_one_sentence() {
        var used = path("used-" + object, later, "try", "leave");
        post(used, "try", mark(used)).then().statusCode(200);
        var revoked = path("revoked-" + object, later, "try");
        assertEquals(1, revocation.revoke(ProbeLinks.KIND, "revoked-" + object));
        assertEquals(0, revocation.revoke(ProbeLinks.KIND, "revoked-" + object));
        var other = path("other-" + object, later, "try");
        var good = path();
        var last = good.charAt(good.length() - 1) == '0' ? '1' : '0';
        var dead = List.of(
                used,
                revoked,
                path("expired-" + object, Instant.now().minusSeconds(1), "try"),
                path("gone-" + object, later, "try"),
                path("unknown-act-" + object, later, "none"),
                good.substring(0, good.length() - 1) + last,
                good + "0",
                good.replace(LinkAddresses.PATH, "")
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("/DEMO", LinkAddresses.PATH + "/DEMO"),
                // The row of one, the signature of another.
                good.substring(0, good.length() - 30) + other.substring(other.length() - 30),
                good.replace("/demo-", "/autre-"),
                LinkAddresses.PATH + "/demo-" + "0".repeat(56),
                LinkAddresses.PATH + "/x",
                LinkAddresses.PATH + "/%F0%9F%98%80");
        var answers = dead.stream()
                .flatMap(path -> List.of(get(path), post(path, "try", "0".repeat(32))).stream())
                .peek(answer -> assertEquals(404, answer.statusCode()))
                .map(Response::asString)
                .distinct()
                .toList();
        assertEquals(1, answers.size(), () -> String.join("\n====\n", answers));
        assertTrue(answers.get(0).contains("Ce lien ne s’ouvre pas"));
        get(good).then().statusCode(200);
    }

    @Test
    void the_same_target_is_the_same_link_used_or_revoked_as_it_is() {
        var first = path();
        assertEquals(first, path(object, later, "leave", "try"));
        assertNotEquals(first, path(object, later, "try"));
        assertNotEquals(first, path(object, later.plusSeconds(60), "leave", "try"));
        revocation.revoke(ProbeLinks.KIND, object);
        get(path()).then().statusCode(404);
    }

    @Test
    void a_link_of_no_room_is_not_made() {
        var target = new LinkTarget("inconnue", object, Set.of("try"), later);
        assertThrows(IllegalArgumentException.class, () -> links.create(target));
    }

    @Test
    void an_address_that_was_sent_opens_nothing_else_when_its_row_is_changed() throws SQLException {
        var path = path();
        get(path).then().statusCode(200);
        owner("UPDATE signed_link SET object_id = 'autre-' || object_id WHERE object_id = '" + object + "'");
        get(path).then().statusCode(404);
    }

    @Test
    void a_link_s_page_is_kept_by_no_cache_and_tells_no_other_page_its_address() {
        var path = path();
        for (var answer : List.of(get(path), post(path, "try", mark(path)), get(path))) {
            answer.then().header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
            assertEquals(0, answer.cookies().size());
        }
    }

    @Test
    void what_is_no_form_of_ours_is_a_bad_request_in_HTML() {
        var path = path();
        for (var body : List.of(
                "",
                "acte=try",
                "acte=try&envoi=x",
                "acte=try&envoi=%zz",
                "acte=%ff&envoi=" + "0".repeat(32),
                "acte=none&envoi=" + "0".repeat(32),
                "acte=try&acte=try&envoi=" + "0".repeat(32),
                "acte=try%00&envoi=" + "0".repeat(32),
                "a=1&".repeat(200))) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("text/html");
        }
        given().contentType("application/x-www-form-urlencoded")
                .body("a=" + "x".repeat(70_000))
                .post(path(object + "-long", later, "try"))
                .then()
                .statusCode(413)
                .contentType("text/html");
        acts(object).body("total", equalTo(0));
    }

    @Test
    void beyond_twenty_an_hour_a_link_answers_429_in_French_and_another_is_still_shown() {
        var path = path();
        for (var i = 0; i < 20; i++) {
            get(path).then().statusCode(200);
        }
        var refused = get(path).then().statusCode(429).contentType("text/html").extract();
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 60);
        assertTrue(refused.asString().contains("Trop de demandes"), refused.asString());
        get(path(object + "-autre", later, "try")).then().statusCode(200);
    }

    @Test
    void what_we_have_not_signed_is_not_counted_by_link() {
        var good = path(object + "-vrai", later, "try");
        var altered = good.substring(0, good.length() - 1) + (good.endsWith("0") ? '1' : '0');
        for (var i = 0; i < 21; i++) {
            get(altered).then().statusCode(404);
        }
        get(good).then().statusCode(200);
    }

    @Test
    void beyond_six_hundred_pages_an_hour_a_client_is_refused_and_another_is_not() {
        var begin = System.nanoTime();
        for (var i = 0; i < 600; i++) {
            assertEquals(200, from("203.0.113.7").statusCode());
        }
        var refused = from("203.0.113.7");
        // What a slow machine took has given some back: one every six seconds.
        for (var given = (System.nanoTime() - begin) / 6_000_000_000L;
                refused.statusCode() == 200 && given > 0;
                given--) {
            refused = from("203.0.113.7");
        }
        refused.then().statusCode(429).contentType("text/html");
        from("203.0.113.8").then().statusCode(200);
    }

    private static Response from(String client) {
        return given().header("X-Forwarded-For", client).get("/public/accessibilite");
    }

    private static String row(String id) throws SQLException {
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_owner", "pilo-owner");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT t.xmin::text || t::text FROM signed_link t WHERE object_id = '" + id + "'")) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_owner", "pilo-owner");
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
