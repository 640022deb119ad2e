package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.TestIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * F8 with two processes of the API on one database. Its name keeps it out of the suite: {@code make chaos} runs it, on the
 * packaged API. What happened is read from the database.
 */
class TwoProcesses {
    private static final int PEOPLE = 500;
    private static final int SEATS = 50;
    private static final int LEAVE = 20;
    private static final int LATE = 15;
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    @Test
    void f8_exactly_50_seats_an_ordered_queue_and_each_freed_seat_to_one() throws Exception {
        assertTrue(Files.exists(JAR), "package the API first: make chaos does");
        var folder = Files.createDirectories(Path.of("target/two").toAbsolutePath());
        var identities = new TestIssuer();
        var issuer = identities.start().get("PILO_OIDC_URL");
        try (var database = Database.start(folder)) {
            Product.migrate(JAR, database, issuer);
            try (var one = Product.start(JAR, database, issuer, "256m", "/api/v1/me", Bench.token());
                    var other = Product.start(JAR, database, issuer, "256m", "/api/v1/me", Bench.token())) {
                run(database, List.of(one, other));
            }
        } finally {
            identities.stop();
        }
    }

    private static void run(Database database, List<Product> both) throws Exception {
        var event = HotEvent.published(both.get(0), SEATS);
        all(202, HotEvent.statuses(IntStream.range(0, PEOPLE).mapToObj(i -> event.register(both.get(i % 2)))));
        assertEquals(SEATS + " " + (PEOPLE - SEATS), event.pool(database));
        assertEquals(SEATS, event.count(database, "r.held = 1 AND r.rank <= " + SEATS));
        database.change(
                "UPDATE event_registration SET state = CASE WHEN seated THEN 'CONFIRMED' ELSE 'QUEUED' END, deadline = NULL WHERE event_id = '"
                        + event.id + "'");
        var first = event.ids(database, "r.state = 'CONFIRMED' ORDER BY r.rank LIMIT " + LEAVE);
        all(201, HotEvent.statuses(cancellations(both, first)));
        assertEquals(LEAVE, event.count(database, "r.state = 'OFFERED'"));
        database.change(
                "UPDATE event_registration SET deadline = now() - interval '1 second' WHERE id IN (SELECT id FROM event_registration WHERE event_id = '"
                        + event.id + "' AND state = 'OFFERED' ORDER BY rank LIMIT " + LATE + ")");
        var then = event.ids(database, "r.state = 'CONFIRMED' ORDER BY r.rank LIMIT " + LEAVE);
        var calls = Stream.concat(
                cancellations(both, then), IntStream.range(0, 60).mapToObj(i -> event.register(both.get(i % 2))));
        var answers = HotEvent.statuses(calls);
        assertTrue(answers.stream().allMatch(status -> status == 201 || status == 202), answers.toString());
        check(database, event);
    }

    /** Each in both processes at once: a double press is one act. */
    private static Stream<CompletableFuture<Integer>> cancellations(List<Product> both, List<String> registrations) {
        return registrations.stream().flatMap(id -> both.stream().map(product -> HotEvent.cancel(product, id)));
    }

    private static void all(int expected, List<Integer> answers) {
        assertTrue(answers.stream().allMatch(status -> status == expected), answers.toString());
    }

    private static void check(Database database, HotEvent event) throws Exception {
        assertEquals(SEATS, event.count(database, "r.held = 1"));
        assertEquals(SEATS + " " + event.count(database, "r.waits = 1"), event.pool(database));
        assertEquals(LATE, event.count(database, "r.state = 'EXPIRED'"));
        assertEquals(2 * LEAVE, event.count(database, "r.state = 'CANCELLED'"));
        assertEquals(
                0,
                event.count(
                        database,
                        "r.waits = 1 AND r.rank < (SELECT max(x.rank) FROM event_registration x WHERE x.event_id = r.event_id AND x.state = 'OFFERED')"),
                "somebody was passed over");
        var given = database.rows(
                        "SELECT count(*) AS moves, count(DISTINCT registration_id) AS people FROM event_queue_move WHERE reason = 'FIRST_IN_QUEUE' AND event_id = '"
                                + event.id + "'")
                .get(0);
        assertEquals((long) LEAVE + LATE + LEAVE, given.get("moves"), "seats given anew");
        assertEquals(given.get("moves"), given.get("people"), "a seat given twice");
        System.out.printf("F8, two processes: %d seats, %s offered anew, journal whole%n", SEATS, given.get("moves"));
    }
}
