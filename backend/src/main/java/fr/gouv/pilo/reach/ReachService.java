package fr.gouv.pilo.reach;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.Territory;
import fr.gouv.pilo.reach.EventReachItem.ReachHeadcount;
import fr.gouv.pilo.reach.HeadcountView.HeadcountItem;
import fr.gouv.pilo.reach.ReachFilter.Group;
import fr.gouv.pilo.reach.ReachRepository.Period;
import fr.gouv.pilo.reach.ReachRepository.ReachRow;
import fr.gouv.pilo.reach.ReachRepository.Whose;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many the events reach, of how many. */
@ApplicationScoped
class ReachService {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Under this part of the region's rate, a territory is a blank spot. */
    private static final BigDecimal BLANK_UNDER = new BigDecimal("0.75");

    private static final Map<String, Function<EventReachItem, ? extends Comparable<?>>> SORTS = Map.of(
            "territory", EventReachItem::territory,
            "organisation",
                    item -> item.organisation() == null
                            ? null
                            : item.organisation().name(),
            "quarter", EventReachItem::quarter,
            "kind", item -> item.kind() == null ? null : item.kind().name(),
            "registered", EventReachItem::registered,
            "present", EventReachItem::present,
            "people", EventReachItem::people,
            "agents", EventReachItem::agents,
            "rate", EventReachItem::rate);

    private final ReachRepository repository;
    private final HeadcountRepository headcounts;
    private final Territories territories;
    private final TerritoryTree tree;
    private final TerritoryScope scope;
    private final Caller caller;
    private final BusinessClock clock;
    private final Listings listings;

    ReachService(
            ReachRepository repository,
            HeadcountRepository headcounts,
            Territories territories,
            TerritoryTree tree,
            TerritoryScope scope,
            Caller caller,
            BusinessClock clock,
            Listings listings) {
        this.repository = repository;
        this.headcounts = headcounts;
        this.territories = territories;
        this.tree = tree;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
        this.listings = listings;
    }

    Listing<EventReachItem> list(ReachFilter filter) {
        filter.checkPage();
        var groups = filter.groups();
        var period = period(filter);
        var rows = scope.readsInstance() ? items(filter, groups, period) : List.<EventReachItem>of();
        return listings.of(null, new ComputedRows<>("portee", rows, List.of(), SORTS, EventReachItem.SHEET), filter);
    }

    /** What is to come reaches nobody yet. */
    private Period period(ReachFilter filter) {
        var now = clock.now();
        var to = filter.toDay() == null ? now : start(filter.toDay().plusDays(1));
        return new Period(filter.fromDay() == null ? null : start(filter.fromDay()), to.isAfter(now) ? now : to);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private List<EventReachItem> items(ReachFilter filter, Set<Group> groups, Period period) {
        var known = new Known(headcounts.on(BusinessClock.dayOf(period.to().minusNanos(1))));
        var within = within(filter);
        var rows = new ArrayList<>(repository.list(filter, period, whose(within)));
        if (groups.equals(Set.of(Group.TERRITORY))) {
            rows.addAll(missing(rows, within));
        }
        var usual = groups.equals(Set.of(Group.TERRITORY)) ? regional(filter, period, known) : null;
        return rows.stream().map(row -> item(row, filter, groups, known, usual)).toList();
    }

    /** The départements where nobody came: the blankest spots of all. */
    private List<ReachRow> missing(List<ReachRow> rows, Set<String> within) {
        var there = rows.stream().map(ReachRow::territory).collect(Collectors.toSet());
        return territories.children(territories.instanceRegion()).stream()
                .map(Territory::code)
                .filter(code -> !there.contains(code) && (within == null || within.contains(code)))
                .map(code -> new ReachRow(code, null, null, null, 0, 0, 0, 0, 0, 0))
                .toList();
    }

    /** The rate of the region over the same events, whatever territories are asked for; null for who reads a part of it. */
    private BigDecimal regional(ReachFilter filter, Period period, Known known) {
        if (bounds() != null) {
            return null;
        }
        var all = new ReachFilter();
        all.kind = filter.kind;
        all.audience = filter.audience;
        var headcount = known.of(territories.instanceRegion());
        return headcount == null
                ? null
                : rate(repository.list(all, period, whose(null)).get(0).ofRegion(), headcount);
    }

    private Whose whose(Set<String> within) {
        return new Whose(within, region(), caller.has(Right.EVENTS_ORGANISE_ALL));
    }

    private Set<String> region() {
        return tree.expand(Set.of(territories.instanceRegion()));
    }

    private Set<String> bounds() {
        return caller.machine() ? scope.readable(false).orElse(null) : null;
    }

    /** @return null for everybody */
    private Set<String> within(ReachFilter filter) {
        var bounds = bounds();
        if (filter.territory == null || filter.territory.isEmpty()) {
            return bounds;
        }
        var asked = new HashSet<>(tree.expand(Set.copyOf(filter.territory)));
        if (bounds != null) {
            asked.retainAll(bounds);
        }
        return asked;
    }

    private EventReachItem item(ReachRow row, ReachFilter filter, Set<Group> groups, Known known, BigDecimal usual) {
        var part = part(row, filter, groups, known);
        var whole = part != null && territories.instanceRegion().equals(part.territory());
        // The headcount of the region is that of its own agents; of a service, of all who are there.
        var rate = part == null ? null : rate(whole ? row.ofRegion() : row.agents(), part);
        var blank = rate != null
                && usual != null
                && region().contains(row.territory())
                && rate.compareTo(usual.multiply(BLANK_UNDER)) < 0;
        return new EventReachItem(
                row.territory(),
                row.organisation(),
                row.quarter(),
                row.kind(),
                row.events(),
                row.registered(),
                row.present(),
                row.people(),
                row.agents(),
                row.agents() - row.ofRegion(),
                part == null ? null : new ReachHeadcount(part.agents(), part.kind(), part.source(), part.valuedOn()),
                rate,
                blank,
                rate == null ? "Effectif non renseigné" : null);
    }

    /** @return of how many agents the group is a part; null if nobody said, as for a service within one département */
    private HeadcountItem part(ReachRow row, ReachFilter filter, Set<Group> groups, Known known) {
        var narrowed = filter.territory != null && !filter.territory.isEmpty();
        if (groups.contains(Group.ORGANISATION)) {
            var apart = groups.contains(Group.TERRITORY) || narrowed || bounds() != null;
            return apart || row.organisation() == null || row.organisation().id() == null
                    ? null
                    : known.ofOrganisation(row.organisation().id().toString());
        }
        if (groups.contains(Group.TERRITORY)) {
            return known.of(row.territory());
        }
        if (narrowed) {
            return filter.territory.size() == 1 && bounds() == null ? known.of(filter.territory.get(0)) : null;
        }
        return bounds() == null ? known.of(territories.instanceRegion()) : null;
    }

    private static BigDecimal rate(int agents, HeadcountItem headcount) {
        return BigDecimal.valueOf(agents)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(headcount.agents()), 2, RoundingMode.HALF_UP);
    }

    /** The headcounts of a day, by what they are of. */
    private record Known(Map<String, HeadcountItem> byKey) {
        Known(List<HeadcountItem> all) {
            this(all.stream().collect(Collectors.toMap(Known::key, Function.identity())));
        }

        private static String key(HeadcountItem item) {
            return item.organisation() == null
                    ? "of " + item.territory()
                    : "by " + item.organisation().id();
        }

        HeadcountItem of(String territory) {
            return byKey.get("of " + territory);
        }

        HeadcountItem ofOrganisation(String id) {
            return byKey.get("by " + id);
        }
    }
}
