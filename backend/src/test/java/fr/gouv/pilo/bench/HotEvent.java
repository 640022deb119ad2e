package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** An event that many register for at once, through one process or several; each person is a client of its own. */
final class HotEvent {
    private static final int AT_ONCE = 200;
    private static final int TIMES = 50;
    private static final ObjectMapper READER = new ObjectMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Semaphore PLACES = new Semaphore(AT_ONCE);

    /** Of the event. */
    final String id;

    /** Of its public page. */
    final String slug;

    private HotEvent(String id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    static HotEvent published(Product product, int seats) throws Exception {
        var day = BusinessClock.dayOf(Instant.now()).plusDays(60);
        var form = """
                {"kind":"ATELIER","mode":"ON_SITE","title":"Atelier très demandé %s","summary":null,"description":null,"audiences":["AGENTS"],
                "territory":"REG-76","place":"Salle Garonne","address":null,"access":null,
                "sessions":[{"title":null,"start":"%sT09:30","end":"%sT12:30"}],"openToPublic":true,"capacityOnSite":%d,"queue":true,
                "offerHours":48,"maxSeats":1,"onePerService":false,"needs":[],"questions":[],"speakers":[],"materials":[],"coOrganisers":[]}""".formatted(PEOPLE.incrementAndGet(), day, day, seats);
        var made = product.post(
                "/api/v1/events",
                Bench.token(),
                HttpRequest.BodyPublishers.ofString(form),
                "Content-Type",
                "application/json");
        assertEquals(201, made.statusCode(), made.body());
        var event = READER.readTree(made.body()).get("event");
        var id = event.get("id").asText();
        var opened = product.post(
                "/api/v1/events/" + id + "/publications",
                Bench.token(),
                HttpRequest.BodyPublishers.noBody(),
                "If-Match",
                "*");
        assertEquals(201, opened.statusCode(), opened.body());
        return new HotEvent(id, event.get("slug").asText());
    }

    String path() {
        return "/api/v1/public/events/" + slug + "/registrations";
    }

    /** Of somebody new. */
    CompletableFuture<Integer> register(Product product) {
        var number = PEOPLE.incrementAndGet();
        var form = """
                {"lastName":"Exemple","firstName":"Camille","mail":"agent%d@demo.invalid","service":"Service","department":"DEPT-31","agent":true,
                "mode":"ON_SITE","seats":1,"companions":[],"needs":[],"answers":[]}""".formatted(number);
        return send(HttpRequest.newBuilder(URI.create(product.url(path())))
                .header("Content-Type", "application/json")
                .header(
                        "X-Forwarded-For",
                        "198.%d.%d.%d".formatted(18 + number / 62_500, number / 250 % 250, 1 + number % 250))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** By an organiser, whatever its version. */
    static CompletableFuture<Integer> cancel(Product product, String registration) {
        return send(HttpRequest.newBuilder(
                        URI.create(product.url("/api/v1/registrations/" + registration + "/cancellations")))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Bench.token())
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":null}"))
                .build());
    }

    /** Who is asked to come again does so; no more are on their way than a bounded load has. */
    private static CompletableFuture<Integer> send(HttpRequest request) {
        PLACES.acquireUninterruptibly();
        return answered(request, 1).whenComplete((status, failure) -> PLACES.release());
    }

    private static CompletableFuture<Integer> answered(HttpRequest request, int time) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenCompose(answer -> answer.statusCode() == 503 && time < TIMES
                        ? answered(request, time + 1)
                        : CompletableFuture.completedFuture(answer.statusCode()));
    }

    static List<Integer> statuses(Stream<CompletableFuture<Integer>> calls) {
        var all = calls.toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    /** Of this event's registrations. */
    long count(Database database, String condition) throws Exception {
        return (long) database.rows("SELECT count(*) AS number FROM event_registration r WHERE r.event_id = '" + id
                        + "' AND " + condition)
                .get(0)
                .get("number");
    }

    /** Of the moves, notices and mails of this event's registrations, and of their trail: for each as many of each. */
    String rowsPerRegistration(Database database) throws Exception {
        return (String) database.rows("""
                        SELECT string_agg(DISTINCT concat_ws(' ',
                            (SELECT count(*) FROM event_queue_move m WHERE m.registration_id = r.id),
                            (SELECT count(*) FROM event_notice n WHERE n.registration_id = r.id AND n.told_at IS NOT NULL),
                            (SELECT count(*) FROM mail l WHERE l.object_type = 'registration' AND l.object_key = r.id::text),
                            (SELECT count(*) FROM audit_entry a JOIN audit_change c ON c.entry_id = a.id
                             WHERE a.object_type = 'registration' AND a.object_id = r.id::text)), ', ') AS rows
                        FROM event_registration r WHERE r.event_id = '%s'""".formatted(id)).get(0).get("rows");
    }

    List<String> ids(Database database, String condition) throws Exception {
        return database
                .rows("SELECT r.id::text AS id FROM event_registration r WHERE r.event_id = '" + id + "' AND "
                        + condition)
                .stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    /** Seats that are taken, and who waits, as the pool counts them. */
    String pool(Database database) throws Exception {
        return (String)
                database.rows("SELECT held || ' ' || waiting AS pool FROM event_pool WHERE event_id = '" + id + "'")
                        .get(0)
                        .get("pool");
    }
}
