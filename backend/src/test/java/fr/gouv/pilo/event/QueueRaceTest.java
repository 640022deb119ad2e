package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F8: many at once, on the one database that decides. */
@PiloTest
class QueueRaceTest {
    private static final int PEOPLE = 500;
    private static final int SEATS = 50;
    private static final int TIMES = 20;
    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Sql sql;

    @Inject
    QueueService clock;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Each request is of a client of its own: 600 in an hour are as many as one may send. */
    private static String client() {
        var number = CLIENTS.incrementAndGet();
        return "198.19." + number / 250 + "." + (1 + number % 250);
    }

    private CompletableFuture<Integer> post(String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Content-Type", "application/json")
                    .header("X-Forwarded-For", client())
                    .POST(
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return answered(request, 1);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Who is asked to come again (503: the machine is too busy to serve all in time) does so, as a browser or a script would. */
    private CompletableFuture<Integer> answered(HttpRequest request, int time) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenCompose(answer -> answer.statusCode() == 503 && time < TIMES
                        ? answered(request, time + 1)
                        : CompletableFuture.completedFuture(answer.statusCode()));
    }

    private static List<Integer> statuses(List<CompletableFuture<Integer>> calls) {
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private List<CompletableFuture<Integer>> requests(String event, int number) {
        var path = "/api/v1/public/events/" + RegistrationCalls.slug(event) + "/registrations";
        var forms = IntStream.range(0, number).mapToObj(i -> asked(mail())).toList();
        return forms.stream().map(form -> post(path, form)).toList();
    }

    private int count(String event, String condition) {
        return sql.one(
                        "SELECT count(*)::int FROM event_registration WHERE event_id = ? AND " + condition,
                        row -> row.getInt(1),
                        UUID.fromString(event))
                .orElseThrow();
    }

    private String pool(String event) {
        return sql.one(
                        "SELECT held || ' ' || waiting FROM event_pool WHERE event_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(event))
                .orElseThrow();
    }

    @Test
    void f8_of_500_at_once_exactly_50_have_a_seat_and_450_wait_in_the_order_of_their_arrival() {
        var event = EventCalls.published(MISSION, "capacityOnSite", SEATS);
        var answers = statuses(requests(event, PEOPLE));
        assertEquals(PEOPLE, answers.stream().filter(status -> status == 202).count(), answers.toString());
        assertEquals(SEATS + " " + (PEOPLE - SEATS), pool(event));
        assertEquals(SEATS, count(event, "held = 1 AND rank <= " + SEATS));
        assertEquals(PEOPLE - SEATS, count(event, "waits = 1 AND rank > " + SEATS + " AND rank <= " + PEOPLE));
    }

    @Test
    void f8_cancellations_offers_that_expire_and_newcomers_at_once_give_each_freed_seat_to_exactly_one() {
        var event = EventCalls.published(MISSION, "capacityOnSite", SEATS);
        statuses(requests(event, 180));
        sql.update(
                "UPDATE event_registration SET state = CASE WHEN seated THEN 'CONFIRMED' ELSE 'QUEUED' END, deadline = NULL WHERE event_id = ?",
                UUID.fromString(event));
        expireFifteenOffers(event);
        var leaving = tokens(event, "state = 'CONFIRMED'", 20);
        var refusing = tokens(event, "state = 'OFFERED' AND deadline > now()", 5);
        var calls = new ArrayList<>(requests(event, 60));
        // Each twice: a double click is one act.
        Stream.concat(leaving.stream(), leaving.stream())
                .forEach(token -> calls.add(post("/api/v1/public/registrations/" + token + "/cancellations", null)));
        refusing.forEach(token -> calls.add(post("/api/v1/public/registrations/" + token + "/refusals", null)));
        var looks = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(clock::run))
                .toList();
        var answers = statuses(calls);
        looks.forEach(CompletableFuture::join);
        assertTrue(answers.stream().allMatch(status -> status == 201 || status == 202), answers.toString());
        assertEquals(SEATS, count(event, "held = 1"));
        assertEquals(SEATS + " " + count(event, "waits = 1"), pool(event));
        assertEquals(15, count(event, "state = 'EXPIRED'"));
        assertEquals(20 + 20 + 5, count(event, "state = 'CANCELLED'"));
        var last =
                "(SELECT max(x.rank) FROM event_registration x WHERE x.event_id = event_registration.event_id AND x.state = 'OFFERED')";
        assertEquals(0, count(event, "waits = 1 AND rank < " + last), "somebody was passed over");
        assertEquals(List.of(), sql.list("""
                        SELECT registration_id::text FROM event_queue_move WHERE event_id = ? AND reason IN ('FIRST_IN_QUEUE', 'OFFER_EXPIRED')
                        GROUP BY registration_id, reason HAVING count(*) > 1""", row -> row.getString(1), UUID.fromString(event)));
    }

    @Test
    void an_event_is_corrected_while_people_register_and_neither_waits_for_the_other_in_a_circle() {
        var form = EventCalls.event("capacityOnSite", 20);
        var event = EventCalls.created(MISSION, form);
        EventCalls.act(MISSION, event, "publications", null).then().statusCode(201);
        var calls = new ArrayList<>(requests(event, 60));
        for (var i = 0; i < 15; i++) {
            form.put("description", "Correction " + i);
            calls.add(put("/api/v1/events/" + event, form));
        }
        var answers = statuses(calls);
        assertTrue(answers.stream().allMatch(status -> status == 200 || status == 202), answers.toString());
        assertEquals("20 40", pool(event));
    }

    private CompletableFuture<Integer> put(String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + MISSION.sign())
                    .header("If-Match", "*")
                    .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return answered(request, 1);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Twenty leave, which makes twenty offers; fifteen of these are over when all act at once. */
    private void expireFifteenOffers(String event) {
        statuses(tokens(event, "state = 'CONFIRMED'", 20).stream()
                .map(token -> post("/api/v1/public/registrations/" + token + "/cancellations", null))
                .toList());
        sql.update("""
                UPDATE event_registration SET deadline = now() - interval '1 second' WHERE id IN (
                    SELECT id FROM event_registration WHERE event_id = ? AND state = 'OFFERED' ORDER BY rank LIMIT 15)""", UUID.fromString(event));
    }

    private List<String> tokens(String event, String condition, int number) {
        return sql
                .list(
                        "SELECT id::text FROM event_registration WHERE event_id = ? AND " + condition
                                + " ORDER BY rank LIMIT " + number,
                        row -> row.getString(1),
                        UUID.fromString(event))
                .stream()
                .map(RegistrationCalls::token)
                .toList();
    }
}
