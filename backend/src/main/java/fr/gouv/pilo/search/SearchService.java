package fr.gouv.pilo.search;

import fr.gouv.pilo.search.SearchRepository.Found;
import fr.gouv.pilo.search.SearchView.SearchGroup;
import fr.gouv.pilo.search.SearchView.SearchItem;
import fr.gouv.pilo.shared.contribution.Reader;
import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.contribution.SearchNotes;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.text.Words;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Looks into each view that the caller may read, as the caller. */
@ApplicationScoped
class SearchService {
    private final List<SearchEntries> rooms;
    private final List<SearchNotes> notes;
    private final SearchRepository repository;
    private final Caller caller;
    private final TerritoryScope scope;

    SearchService(
            @All List<SearchEntries> rooms,
            @All List<SearchNotes> notes,
            SearchRepository repository,
            Caller caller,
            TerritoryScope scope) {
        this.rooms = rooms;
        this.notes = notes;
        this.repository = repository;
        this.caller = caller;
        this.scope = scope;
    }

    /** Typing errors are looked for when nothing holds what was typed: they would only blur what does. */
    @Transactional
    SearchView search(String words, int limit) {
        var reader = Reader.of(caller, scope);
        var found = each((view, most) -> repository.holding(view, words, reader, most), limit);
        var near = found.isEmpty();
        if (near) {
            repository.lookNearby();
            found = each((view, most) -> repository.near(view, words, reader, most), limit);
        }
        return new SearchView(
                near && !found.isEmpty(),
                found.stream().map(kind -> group(kind, limit)).toList());
    }

    /** One more than is shown tells that there are more. */
    private List<List<Found>> each(BiFunction<String, Integer, List<Found>> look, int limit) {
        return rooms.stream()
                .filter(room -> room.right() == null || caller.has(room.right()))
                .map(room -> look.apply(room.view(), limit + 1))
                .filter(found -> !found.isEmpty())
                .sorted(Comparator.<List<Found>, BigDecimal>comparing(
                                found -> found.get(0).score())
                        .reversed()
                        .thenComparing(found -> found.get(0).kind()))
                .toList();
    }

    private SearchGroup group(List<Found> found, int limit) {
        var kind = found.get(0).kind();
        var shown = found.stream().limit(limit).toList();
        var said = notes(kind, shown.stream().map(Found::code).toList());
        return new SearchGroup(
                kind,
                Words.of("search." + kind, kind),
                found.size() > limit,
                shown.stream()
                        .map(one -> new SearchItem(
                                one.code(), one.title(), said.getOrDefault(one.code(), one.note()), one.path()))
                        .toList());
    }

    private Map<String, String> notes(String kind, List<String> codes) {
        var said = new HashMap<String, String>();
        notes.stream().filter(room -> room.kind().equals(kind)).forEach(room -> said.putAll(room.notes(codes)));
        return said;
    }
}
