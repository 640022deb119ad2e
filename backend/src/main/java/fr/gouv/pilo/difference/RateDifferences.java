package fr.gouv.pilo.difference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.measurement.MeasurementsChanged;
import fr.gouv.pilo.measurement.PublishedRate;
import fr.gouv.pilo.measurement.PublishedRates;
import fr.gouv.pilo.rate.PastRates;
import fr.gouv.pilo.rate.Rates;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** R20: each rate published in the files of an import against ours of the same month, as known at its application. */
@ApplicationScoped
class RateDifferences {

    private static final int RATE_DECIMALS = 2;

    /** Rows of the reports that are kept, all together: some ten megabytes. */
    private static final int REMEMBERED_ROWS = 20_000;

    private static final Map<String, Function<DifferenceItem, ? extends Comparable<?>>> SORTS = Map.of(
            "indicator", DifferenceItem::indicator,
            "territory", DifferenceItem::territory,
            "month", DifferenceItem::month,
            "difference", DifferenceItem::difference,
            "reason", DifferenceItem::reason);

    private final PublishedRates published;
    private final Indicators indicators;
    private final Rates rates;
    private final Listings listings;
    private final Places places;
    /** What was known at an application does not change: a report is made once, then read page by page. */
    private final Cache<UUID, List<DifferenceItem>> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_ROWS)
            .weigher((UUID id, List<DifferenceItem> rows) -> 1 + rows.size())
            .build();

    RateDifferences(PublishedRates published, Indicators indicators, Rates rates, Listings listings, Places places) {
        this.published = published;
        this.indicators = indicators;
        this.rates = rates;
        this.listings = listings;
        this.places = places;
    }

    Listing<DifferenceItem> list(UUID id, ListQuery query) {
        query.checkPage();
        var knownAt = published.knownAt(id);
        var rows = remembered.get(id, report -> differences(published.ofImport(id), knownAt));
        return listings.of(null, new ComputedRows<>("ecarts", rows, List.of(), SORTS, DifferenceItem.COLUMNS), query);
    }

    /** A demonstration writes its history afterwards. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeasurementsChanged changed) {
        if (changed.backDated()) {
            remembered.invalidateAll();
        }
    }

    /** The place is held to the end: the histories stay in memory until the last rate is compared. */
    List<DifferenceItem> differences(List<PublishedRate> rates, Instant knownAt) {
        try (var place = places.take(HeavyWork.RATES_OF_A_DAY)) {
            return compared(rates, knownAt);
        }
    }

    private List<DifferenceItem> compared(List<PublishedRate> published, Instant knownAt) {
        var settings = settings(knownAt);
        var concerned = published.stream()
                .map(rate -> settings.get(rate.indicatorCode()).id())
                .collect(Collectors.toSet());
        var ours = rates.past(concerned, knownAt);
        return published.stream()
                .map(theirs -> compared(theirs, settings.get(theirs.indicatorCode()), ours))
                .flatMap(Optional::stream)
                .toList();
    }

    /** As they were known when the import was applied: another direction since then would tell another story. */
    private Map<String, IndicatorSettings> settings(Instant knownAt) {
        Map<String, IndicatorSettings> settings = new HashMap<>();
        // Early imports recorded the indicators that they created a moment after their values; some were taken back
        // since.
        indicators.gone().forEach(one -> settings.put(one.code(), one));
        indicators.all(null).forEach(one -> settings.put(one.code(), one));
        indicators.all(knownAt).forEach(one -> settings.put(one.code(), one));
        return settings;
    }

    private Optional<DifferenceItem> compared(PublishedRate theirs, IndicatorSettings settings, PastRates past) {
        var ours = past.rate(settings, theirs.territory(), theirs.month());
        if (Difference.agree(theirs.rate(), ours.rate())) {
            return Optional.empty();
        }
        var difference = Difference.of(theirs.rate(), ours, settings.direction(), rates::rate);
        var sentence = ours.whyNone() == null ? difference.sentence(ours) : ours.whyNone();
        return Optional.of(new DifferenceItem(
                theirs.indicatorCode(),
                theirs.territory(),
                theirs.month(),
                theirs.rate().setScale(Math.max(RATE_DECIMALS, theirs.rate().scale()), RoundingMode.UNNECESSARY),
                difference.ours(),
                difference.difference(),
                difference.reason(),
                sentence,
                theirs.file(),
                theirs.line()));
    }
}
