package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.bench.Comparison.Round;
import java.util.List;
import java.util.stream.IntStream;

/**
 * p5: people who register for one event, all for the same seats. The statement beside it leaves the same rows: person,
 * registration, journal, mail and trail. That of the person and the registration alone is measured too, and judges nothing.
 */
final class RegistrationBench {
    private static final int TRIES = 10_000;
    private static final int SEATS = 50;
    private static final int ENOUGH = 100_000;

    private final Product product;
    private final Database database;
    private final Table table;

    RegistrationBench(Product product, Database database, Table table) {
        this.product = product;
        this.database = database;
        this.table = table;
    }

    void run(int rounds, int seconds) throws Exception {
        throughput(rounds, seconds);
        tries();
    }

    private void throughput(int rounds, int seconds) throws Exception {
        var ours = HotEvent.published(product, ENOUGH);
        var theirs = HotEvent.published(product, ENOUGH);
        var whole = Database.script("registration-whole.sql").replace("@event@", theirs.id);
        var others = HotEvent.published(product, ENOUGH);
        var bare = Database.script("registration-one.sql").replace("@event@", others.id);
        var url = product.url(ours.path());
        Load.post(url, "registration.lua", Math.max(10, seconds), Load.CONNECTIONS);
        Load.sql(database, whole, 2, Load.CONNECTIONS);
        // Both write into tables that were empty a moment ago: the database knows what it holds, as it does within a
        // minute.
        database.change("VACUUM ANALYZE");
        var before = ours.count(database, "held = 1");
        var warm = theirs.count(database, "held = 1");
        var found = Comparison.of(
                rounds,
                product,
                database,
                () -> Load.post(url, "registration.lua", seconds, Load.CONNECTIONS),
                () -> Load.sql(database, whole, seconds, Load.CONNECTIONS));
        assertTrue(ours.count(database, "held = 1") > before + 20L * seconds, "nobody registered");
        assertTrue(theirs.count(database, "held = 1") > warm + 20L * seconds, "the statement registered nobody");
        assertEquals(ours.rowsPerRegistration(database), theirs.rowsPerRegistration(database), "rows left by each");
        assertEquals(ours.count(database, "held = 1") + " 0", ours.pool(database));
        var ratio = found.median(Round::throughput);
        var alone = Load.sql(database, bare, seconds, Load.CONNECTIONS);
        assertEquals(alone.count(), others.count(database, "held = 1"), "the statement of two rows found no seat");
        for (var event : List.of(ours, theirs, others)) {
            assertTrue(event.count(database, "held = 1") < ENOUGH, "seats ran out");
        }
        table.add(
                "p5",
                "registration on a hot event",
                "≥ 0.6 × the one statement",
                "%.2f × SQL/s (%s); %.2f × that of two rows alone (%.0f/s)"
                        .formatted(
                                ratio, found, found.median(Round::apiPerSecond) / alone.perSecond(), alone.perSecond()),
                ratio >= 0.6);
    }

    private void tries() throws Exception {
        var event = HotEvent.published(product, SEATS);
        var answers = HotEvent.statuses(IntStream.range(0, TRIES).mapToObj(i -> event.register(product)));
        var accepted = answers.stream().filter(status -> status == 202).count();
        assertEquals(TRIES, accepted, "tries that were refused");
        var pool = event.pool(database);
        var held = event.count(database, "held = 1");
        var ordered = event.count(database, "held = 1 AND rank <= " + SEATS);
        table.add(
                "p5",
                "10,000 tries for 50 seats",
                "never oversold, in order",
                "%d seats held, %d of them the first to come; the pool says %s".formatted(held, ordered, pool),
                held == SEATS && ordered == SEATS && pool.equals(SEATS + " " + (TRIES - SEATS)));
    }
}
