package fr.gouv.pilo.rate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.Deleted;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The list of rates: what the caller may see of the board, filtered. */
@ApplicationScoped
class RateLists {

    private static final Map<String, Function<RateItem, ? extends Comparable<?>>> SORTS = Map.of(
            "indicator", RateItem::indicator,
            "territory", RateItem::territory,
            "kind", RateItem::kind,
            "rate", RateItem::rate,
            "gap", RateItem::gap,
            "currentMonth", RateItem::currentMonth,
            "nextUpdate", RateItem::nextUpdate,
            "updatedAt", RateItem::updatedAt);

    private final RateBoards boards;
    private final VisibleRates visible;
    private final Listings listings;
    private final ObjectMapper mapper;

    RateLists(RateBoards boards, VisibleRates visible, Listings listings, ObjectMapper mapper) {
        this.boards = boards;
        this.visible = visible;
        this.listings = listings;
        this.mapper = mapper;
    }

    Listing<RateItem> list(RateFilter filter) {
        var wanted = new Wanted(
                filter.indicators(), filter.territories(), filter.levels(), filter.kinds(), filter.updatedSince());
        var nextSince = listings.nextSince();
        var board = boards.at(filter.asOf());
        var rows = board.items(rate -> wanted.matches(rate.indicator(), rate.territory(), rate.kind(), rate.changedAt())
                && visible.has(rate.indicatorKind(), rate.territory()));
        List<Deleted> deleted = filter.updatedSince() == null ? List.of() : deleted(board, wanted);
        ComputedRows<RateItem> computed = new ComputedRows<>(
                "taux", rows, deleted, SORTS, RateItem.COLUMNS, item -> board.json(item, this::json));
        return listings.of(nextSince, computed, filter);
    }

    private byte[] json(RateItem item) {
        try {
            return mapper.writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Deleted> deleted(RateBoard board, Wanted wanted) {
        return board.gone().stream()
                .filter(gone -> wanted.matches(gone.settings().code(), gone.territory(), gone.kind(), gone.changedAt()))
                .filter(gone -> visible.has(gone.settings().kind(), gone.territory()))
                .map(gone -> new Deleted(gone.id(), true))
                .toList();
    }

    private record Wanted(
            Set<String> indicators,
            Set<String> territories,
            Set<TerritoryLevel> levels,
            Set<RateKind> kinds,
            Instant since) {

        boolean matches(String indicator, String territory, RateKind kind, Instant changedAt) {
            return kinds.contains(kind)
                    && (indicators.isEmpty() || indicators.contains(indicator))
                    && (territories.isEmpty() || territories.contains(territory))
                    && levels.contains(Geography.level(territory))
                    && (since == null || !changedAt.isBefore(since));
        }
    }
}
