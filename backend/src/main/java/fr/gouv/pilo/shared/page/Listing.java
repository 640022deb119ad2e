package fr.gouv.pilo.shared.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.gouv.pilo.shared.limit.Place;
import fr.gouv.pilo.shared.sheet.Column;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a list method returns. Nothing is read before the format of the answer is known: a page for JSON, all rows by
 * cursor for the others.
 *
 * @param <T> the item
 */
public final class Listing<T> {
    // These four describe the JSON page to the contract; Page carries the values.
    @Schema(description = "Éléments de la page.")
    private List<T> items;

    @Schema(description = "Nombre d'éléments en tout.", minimum = "0")
    private long total;

    @Schema(description = "Taille de page demandée.")
    private int limit;

    @Schema(description = "Rang du premier élément.")
    private int offset;

    @Schema(
            description =
                    "Instant à passer à updatedSince la prochaine fois : rien ne sera perdu ; null pour une liste qui n'a pas ce paramètre.",
            format = "date-time",
            nullable = true)
    private String nextSince;

    @JsonIgnore
    @Schema(hidden = true)
    private final transient Source<T> source;

    Listing(Source<T> source) {
        this.source = source;
    }

    /** How rows are read and shown. {@code nextSince} was asked for before they are; {@code shown} are the columns of a person's file, null for a script's; {@code profiles} are other CSV shapes of the same rows, by profile name. */
    record Source<T>(
            String name,
            Supplier<Page> page,
            String nextSince,
            Consumer<Consumer<T>> rows,
            Consumer<Consumer<Object>> rowsAndDeleted,
            List<Column<T>> columns,
            List<Column<T>> shown,
            Map<String, List<Column<T>>> profiles) {}

    Source<T> source() {
        return source;
    }

    /** The same, whose page is read under a place, for rows that weigh much; files have their own. */
    public Listing<T> under(Supplier<Place> place) {
        Supplier<Page> held = () -> {
            try (var taken = place.get()) {
                return source.page().get();
            }
        };
        return new Listing<>(new Source<>(
                source.name(),
                held,
                source.nextSince(),
                source.rows(),
                source.rowsAndDeleted(),
                source.columns(),
                source.shown(),
                source.profiles()));
    }

    /** A list that is computed in memory because it is short by nature (a bounded number of rows). */
    public static <T> Listing<T> ofFew(String name, List<T> all, PageQuery query, List<Column<T>> columns) {
        // Read at once, so that a bad parameter is refused before the answer begins.
        var limit = query.limit();
        var offset = query.offset();
        var shown = Column.shown(columns, query.columns());
        Supplier<Page> page =
                () -> new Page(all.stream().skip(offset).limit(limit).toList(), all.size(), limit, offset, null);
        return new Listing<>(
                new Source<>(name, page, null, all::forEach, all::forEach, Column.ofScripts(columns), shown, Map.of()));
    }
}
