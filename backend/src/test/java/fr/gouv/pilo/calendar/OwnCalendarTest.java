package fr.gouv.pilo.calendar;

import static fr.gouv.pilo.calendar.CalendarCalls.URL;
import static fr.gouv.pilo.calendar.CalendarCalls.secret;
import static fr.gouv.pilo.calendar.CalendarCalls.somebody;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.published;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.calendar.CalendarRepository.Span;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.EventClock;
import fr.gouv.pilo.shared.calendar.ReadCalendar;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A calendar of one's own: by an address that is told once, renewed and revoked at will. */
@PiloTest
class OwnCalendarTest {
    private static final Tokens ADMIN = Tokens.person("admin").territories("REG-76");

    @Inject
    Sql sql;

    @Inject
    CalendarRepository repository;

    private static Response read(String secret) {
        return Api.anonymous().get("/api/v1/calendars/{secret}.ics", secret);
    }

    private static List<String> uids(String secret) {
        return ReadCalendar.of(read(secret).then().statusCode(200).extract().asByteArray()).entries().stream()
                .map(ReadCalendar.Entry::uid)
                .toList();
    }

    private static String uid(Tokens who, String event) {
        return Api.as(who)
                .get(EventCalls.URL + "/" + event)
                .then()
                .statusCode(200)
                .extract()
                .path("uid");
    }

    private static void gone(String secret) {
        read(secret)
                .then()
                .statusCode(404)
                .body("detail", equalTo("Cette adresse n'ouvre aucun agenda, ou n'en ouvre plus."));
    }

    private static Response revoke(Tokens who) {
        var tag = Api.as(who).get(URL).then().statusCode(200).extract().header("ETag");
        return Api.as(who).header("If-Match", tag).delete(URL);
    }

    private static UUID account(Tokens who) {
        return UUID.fromString(Api.as(who).get("/api/v1/me").then().extract().path("id"));
    }

    @Test
    void it_shows_what_one_sees_and_ones_own_drafts_and_no_others() {
        var who = somebody();
        var inner =
                published(MISSION, "openToPublic", false, "videoLink", "https://visio.demo.invalid/secret-de-salle");
        var own = created(who);
        var others = created(MISSION);
        var secret = secret(who);
        var uids = uids(secret);
        assertTrue(uids.contains(uid(who, inner)));
        assertTrue(uids.contains(uid(who, own)));
        assertFalse(uids.contains(uid(MISSION, others)));
        var text = new String(read(secret).asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.contains("STATUS:TENTATIVE"));
        assertFalse(text.contains("secret-de-salle"));
        assertFalse(text.contains("ATTENDEE"));
    }

    @Test
    void who_co_organises_has_the_draft_too() {
        var who = somebody();
        var draft = created(MISSION, "coOrganisers", List.of(account(who)));
        assertTrue(uids(secret(who)).contains(uid(MISSION, draft)));
    }

    @Test
    void who_reads_no_event_of_the_region_has_no_calendar_of_them() {
        for (var who : List.of(somebody().territories(), somebody().territories("REG-11"))) {
            Api.as(who)
                    .post(URL + "s")
                    .then()
                    .statusCode(403)
                    .body(
                            "detail",
                            equalTo("Votre compte ne lit pas les événements de cette région : il n'a pas d'agenda."));
        }
    }

    @Test
    void an_address_falls_when_its_account_is_seen_without_the_right() {
        var moved = somebody();
        var secret = secret(moved);
        Api.as(moved).get("/api/v1/me").then().statusCode(200);
        read(secret).then().statusCode(200);
        Api.as(moved.territories("REG-11")).get("/api/v1/me").then().statusCode(200);
        gone(secret);
        var other = "agenda-" + UUID.randomUUID();
        var kept = secret(Tokens.person("mission-lead").territories("REG-76").subject(other));
        Api.as(Tokens.person("admin").territories("REG-76").subject(other))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        gone(kept);
    }

    @Test
    void a_creation_sent_twice_closes_no_address_and_says_that_it_was_told() {
        var who = somebody();
        var key = UUID.randomUUID().toString();
        String url = Api.as(who)
                .header("Idempotency-Key", key)
                .post(URL + "s")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        Api.as(who)
                .header("Idempotency-Key", key)
                .post(URL + "s")
                .then()
                .statusCode(409)
                .body("detail", containsString("déjà"));
        read(url.substring(url.lastIndexOf('/') + 1, url.length() - ".ics".length()))
                .then()
                .statusCode(200);
        assertEquals(
                0,
                sql.one(
                                "SELECT count(*)::int FROM idempotency_key WHERE answer LIKE '%calendars/%'",
                                row -> row.getInt(1))
                        .orElseThrow());
    }

    @Test
    void of_more_than_a_file_may_hold_the_nearest_are_told() {
        var who = somebody();
        published(MISSION);
        published(MISSION, "sessions", List.of(EventCalls.session(1, "09:00", "10:00")));
        published(MISSION, "sessions", List.of(EventCalls.session(300, "09:00", "10:00")));
        EventClock.shift(published(MISSION), "-230 days");
        var account = account(who);
        var now = Instant.now();
        var all = starts(
                account, new Span(now.minus(Duration.ofDays(365)), now.plus(Duration.ofDays(730)), now, now, 5_000));
        var some =
                starts(account, new Span(now.minus(Duration.ofDays(365)), now.plus(Duration.ofDays(730)), now, now, 2));
        assertTrue(all.size() > 2);
        assertEquals(all.stream().sorted().toList(), all);
        assertEquals(
                all.stream()
                        .sorted(Comparator.comparing(
                                start -> Duration.between(start, now).abs()))
                        .limit(2)
                        .sorted()
                        .toList(),
                some);
    }

    private List<Instant> starts(UUID account, Span span) {
        return repository.ofAccount(account, span).stream()
                .map(CalendarRow::sessionStartsAt)
                .toList();
    }

    @Test
    void a_new_address_closes_the_former_and_a_revoked_one_opens_nothing() {
        var who = somebody();
        Api.as(who)
                .get(URL)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("endsAt", nullValue());
        var first = secret(who);
        assertEquals(32, first.length());
        read(first).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        var second = secret(who);
        assertNotEquals(first, second);
        gone(first);
        read(second).then().statusCode(200);
        Api.as(who).get(URL).then().body("active", equalTo(true));
        revoke(who).then().statusCode(204);
        gone(second);
        Api.as(who).get(URL).then().body("active", equalTo(false));
        revoke(who).then().statusCode(204);
        read(secret(who)).then().statusCode(200);
    }

    @Test
    void what_is_no_address_ended_or_nearly_right_is_answered_alike() {
        var who = somebody();
        var secret = secret(who);
        var other = (secret.charAt(0) == 'a' ? 'b' : 'a') + secret.substring(1);
        for (var wrong :
                List.of(other, secret.toUpperCase(), secret + "a", "x", "é", "a".repeat(900), "%00", "' OR 1=1")) {
            gone(wrong);
        }
        assertEquals(
                1, sql.update("UPDATE calendar_subscription SET ends_at = now() WHERE account_id = ?", account(who)));
        gone(secret);
        Api.as(who).get(URL).then().body("active", equalTo(false));
    }

    @Test
    void the_secret_stands_nowhere_and_the_trail_tells_the_acts() throws Exception {
        var who = somebody();
        var secret = secret(who);
        var digest = sql.one(
                        "SELECT digest FROM calendar_subscription WHERE account_id = ?",
                        row -> row.getBytes("digest"),
                        account(who))
                .orElseThrow();
        assertArrayEquals(
                MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)), digest);
        var renewed = secret(who);
        revoke(who).then().statusCode(204);
        var entries = Api.as(ADMIN)
                .queryParam("objectType", "calendar")
                .queryParam("objectId", account(who).toString())
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .extract();
        List<String> acts = entries.path("items.act");
        assertEquals(
                List.of("calendar.create", "calendar.delete", "calendar.renew"),
                acts.stream().sorted().toList());
        assertFalse(entries.asString().contains(secret));
        assertFalse(entries.asString().contains(renewed));
    }

    @Test
    void a_stale_page_revokes_nothing() {
        var who = somebody();
        secret(who);
        var tag = Api.as(who).get(URL).then().extract().header("ETag");
        var secret = secret(who);
        Api.as(who).header("If-Match", tag).delete(URL).then().statusCode(412);
        read(secret).then().statusCode(200);
    }
}
