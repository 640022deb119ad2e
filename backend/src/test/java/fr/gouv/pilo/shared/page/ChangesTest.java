package fr.gouv.pilo.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.Tokens;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A script that follows {@code nextSince} from answer to answer misses nothing, however slowly others write. */
@PiloTest
class ChangesTest {
    private static final String URL = "/api/v1/organisations";
    private final Tokens reader = Tokens.person("ditp").territories("NAT-FR");
    private final Tokens admin =
            Tokens.person("admin").subject(UUID.randomUUID().toString());

    @Test
    void next_since_is_never_later_than_the_start_of_the_oldest_open_writer() throws SQLException {
        var slow = create("Lent " + UUID.randomUUID());
        var read = new HashSet<String>();
        var since = follow(start(), read);
        try (var writer = writer()) {
            var begun = begin(writer, slow);
            for (var i = 0; i < 5; i++) {
                create("Rapide " + UUID.randomUUID());
                since = follow(since, read);
                assertFalse(Instant.parse(since).isAfter(begun), since + " is later than " + begun);
            }
            read.clear();
            writer.commit();
        }
        follow(since, read);
        assertTrue(read.contains(slow), "the slow writer's row was lost");
    }

    @Test
    void a_reader_that_polls_during_many_short_and_long_writes_sees_each_row() throws Exception {
        var read = new HashSet<String>();
        var since = follow(start(), read);
        var pool = Executors.newFixedThreadPool(4);
        var written = new HashSet<String>();
        try {
            var writers = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit((Callable<List<String>>) () -> IntStream.range(0, 15)
                            .mapToObj(n -> n % 5 == i % 5 ? slowly() : create("Vite " + UUID.randomUUID()))
                            .toList()))
                    .toList();
            while (!writers.stream().allMatch(java.util.concurrent.Future::isDone)) {
                since = follow(since, read);
            }
            for (var writer : writers) {
                written.addAll(writer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        follow(since, read);
        written.removeAll(read);
        assertEquals(Set.of(), written);
    }

    /** Makes a row, then changes it in a transaction that stays open while others write. */
    private String slowly() {
        var id = create("Long " + UUID.randomUUID());
        try (var writer = writer()) {
            begin(writer, id);
            create("Entre-temps " + UUID.randomUUID());
            writer.commit();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String start() {
        return Api.as(reader)
                .get(URL + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("nextSince");
    }

    /** Reads every page of what changed; the next instant is that of the first page. */
    private String follow(String since, Set<String> read) {
        String next = null;
        int total;
        var offset = 0;
        do {
            var page = Api.as(reader)
                    .queryParam("updatedSince", since)
                    .queryParam("limit", 100)
                    .queryParam("offset", offset)
                    .get(URL)
                    .then()
                    .statusCode(200)
                    .extract();
            next = next == null ? page.path("nextSince") : next;
            List<String> ids = page.path("items.id");
            read.addAll(ids);
            total = Integer.parseInt(page.path("total").toString());
            offset += 100;
        } while (offset < total);
        return next;
    }

    private String create(String name) {
        return Api.as(admin)
                .contentType("application/json")
                .body(Map.of("name", name, "kind", "SERVICE", "territory", "REG-76"))
                .post(URL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Connection writer() throws SQLException {
        var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_app", "pilo-app");
        connection.setAutoCommit(false);
        return connection;
    }

    private static Instant begin(Connection writer, String id) throws SQLException {
        try (var statement = writer.prepareStatement(
                "UPDATE organisation SET seat = 'Lente' WHERE id = ?::uuid RETURNING transaction_timestamp()")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, java.time.OffsetDateTime.class).toInstant();
            }
        }
    }
}
