package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.Direction;
import fr.gouv.pilo.measurement.IndicatorSettings;
import fr.gouv.pilo.measurement.Indicators;
import fr.gouv.pilo.measurement.PublishedRate;
import fr.gouv.pilo.measurement.PublishedRates;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** R20: the rates published in the files of an import against ours. */
@ApplicationScoped
class RateDifferences {

    private static final Map<String, Function<DifferenceItem, ? extends Comparable<?>>> SORTS = Map.of(
            "indicator", DifferenceItem::indicator,
            "territory", DifferenceItem::territory,
            "difference", DifferenceItem::difference,
            "reason", DifferenceItem::reason);

    private final PublishedRates published;
    private final Indicators indicators;
    private final RateBoards boards;
    private final Listings listings;

    RateDifferences(PublishedRates published, Indicators indicators, RateBoards boards, Listings listings) {
        this.published = published;
        this.indicators = indicators;
        this.boards = boards;
        this.listings = listings;
    }

    Listing<DifferenceItem> list(String importId, ListQuery query) {
        query.checkPage();
        UUID id = Ids.parse(importId);
        if (id == null) {
            throw ProblemException.notFound("Cet import n'existe pas dans votre périmètre.");
        }
        List<PublishedRate> theirs = published.ofImport(id);
        Map<String, Direction> directions = new HashMap<>();
        for (IndicatorSettings one : indicators.all(null)) {
            directions.put(one.code(), one.direction());
        }
        RateBoard board = boards.at(null);
        List<DifferenceItem> rows = latest(theirs).stream()
                .map(rate -> item(rate, board, directions))
                .filter(item -> !Difference.agree(item.published(), item.ours()))
                .toList();
        return listings.of(null, new ComputedRows<>("ecarts", rows, List.of(), SORTS, DifferenceItem.COLUMNS), query);
    }

    /** Former published rates of a territory answered to former values. */
    private static Collection<PublishedRate> latest(List<PublishedRate> all) {
        Map<String, PublishedRate> latest = new LinkedHashMap<>();
        all.forEach(rate -> latest.merge(
                rate.indicatorCode() + " " + rate.territory(),
                rate,
                (one, other) -> other.month().isAfter(one.month()) ? other : one));
        return latest.values();
    }

    private static DifferenceItem item(PublishedRate theirs, RateBoard board, Map<String, Direction> directions) {
        Difference.Ours ours = Difference.Ours.of(board.find(theirs.indicatorCode(), theirs.territory(), RateKind.FINAL)
                .orElse(null));
        Difference difference = Difference.of(theirs.rate(), ours, directions.get(theirs.indicatorCode()));
        return new DifferenceItem(
                theirs.indicatorCode(),
                theirs.territory(),
                theirs.month(),
                theirs.rate(),
                difference.ours(),
                difference.difference(),
                difference.reason(),
                difference.sentence(ours),
                theirs.file(),
                theirs.line());
    }
}
