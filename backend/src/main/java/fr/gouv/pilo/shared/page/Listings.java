package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.db.RowMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes a {@link Listing} from a statement and what the caller asks. */
@ApplicationScoped
public class Listings {
    /** nextSince may be early, never late: one second of reuse spares a look at the transactions on each page. */
    private static final long REUSE_NANOS = 1_000_000_000L;

    private record Known(String until, long readAt) {}

    private final Sql sql;
    private volatile Known known;

    Listings(Sql sql) {
        this.sql = sql;
    }

    public <T> Listing<T> of(ListStatement<T> statement, ListQuery query) {
        // A file has all rows, and no page: a bad one is a mistake there too.
        query.checkPage();
        var nextSince = statement.tellsChanges() && query.takesUpdatedSince() ? nextSince() : null;
        // Both are built at once, so that a bad parameter is refused before the answer begins.
        var count = statement.count(query);
        var rows = statement.rows(query, true);
        var all = statement.rows(query, false);
        var shown = Column.shown(statement.columns(), query.columns());
        var followed = query.updatedSince() != null;
        var either = statement
                .mapper()
                .within((row, item) -> followed && row.getBoolean("row_deleted")
                        ? new Deleted(row.getString("row_id"), true)
                        : item.map(row));
        Consumer<Consumer<T>> stream = consumer -> sql.stream(
                all.sql(),
                statement
                        .mapper()
                        .within((row, item) -> followed && row.getBoolean("row_deleted") ? null : item.map(row)),
                item -> {
                    if (item != null) {
                        consumer.accept(item);
                    }
                },
                all.values());
        return new Listing<>(new Listing.Source<>(
                statement.name(),
                () -> page(query, count, rows, either, nextSince),
                nextSince,
                stream,
                consumer -> sql.stream(all.sql(), either, consumer, all.values()),
                Column.ofScripts(statement.columns()),
                shown,
                statement.profiles()));
    }

    private Page page(
            ListQuery query,
            ListStatement.Prepared count,
            ListStatement.Prepared rows,
            RowMapper<Object> mapper,
            String nextSince) {
        var total = new long[1];
        var items = sql.list(
                rows.sql(),
                mapper.within((row, item) -> {
                    total[0] = row.getLong("row_total");
                    return item.map(row);
                }),
                rows.values());
        // Only a page beyond the end has no row to tell the total.
        if (items.isEmpty() && query.offset() > 0) {
            total[0] =
                    sql.one(count.sql(), row -> row.getLong(1), count.values()).orElse(0L);
        }
        return new Page(items, total[0], query.limit(), query.offset(), nextSince);
    }

    /** A list computed in memory: sorted and paged here; nextSince is read before its rows are. */
    public <T> Listing<T> of(String nextSince, ComputedRows<T> computed, ListQuery query) {
        query.checkPage();
        var shown = Column.shown(computed.columns(), query.columns());
        var rows = computed.sorted(query.sort());
        var all = new java.util.ArrayList<Object>(rows);
        all.addAll(computed.deleted());
        return new Listing<>(new Listing.Source<>(
                computed.name(),
                () -> new Page(
                        all.stream().skip(query.offset()).limit(query.limit()).toList(),
                        all.size(),
                        query.limit(),
                        query.offset(),
                        nextSince),
                nextSince,
                rows::forEach,
                consumer -> {
                    rows.forEach(row -> consumer.accept(computed.encoded(row)));
                    computed.deleted().forEach(consumer);
                },
                Column.ofScripts(computed.columns()),
                shown,
                java.util.Map.of()));
    }

    /** What a page shows, and of how many rows. */
    public record Slice<T>(List<T> items, long total) {}

    /** A list in one order, whose page is read by a statement of its own; files have all rows. */
    public <T> Listing<T> of(
            String name, Supplier<Slice<T>> slice, Supplier<List<T>> rows, List<Column<T>> columns, ListQuery query) {
        query.checkPage();
        var shown = Column.shown(columns, query.columns());
        return new Listing<>(new Listing.Source<>(
                name,
                () -> {
                    var cut = slice.get();
                    return new Page(cut.items(), cut.total(), query.limit(), query.offset(), null);
                },
                null,
                consumer -> rows.get().forEach(consumer),
                consumer -> rows.get().forEach(consumer),
                Column.ofScripts(columns),
                shown,
                java.util.Map.of()));
    }

    /** Until when everything that was written is visible: never later than the start of the oldest open transaction. */
    public String nextSince() {
        var now = System.nanoTime();
        var cached = known;
        if (cached == null || now - cached.readAt() > REUSE_NANOS) {
            var until = sql.one("SELECT changes_known_until()", row -> row.getObject(1, OffsetDateTime.class)
                            .toInstant())
                    .orElseThrow();
            cached = new Known(until.toString(), now);
            known = cached;
        }
        return cached.until();
    }
}
