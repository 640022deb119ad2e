package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.RateKind;
import fr.gouv.pilo.rate.RateSnapshot;
import fr.gouv.pilo.rate.Rates;
import fr.gouv.pilo.rate.RealWeights;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Computes priorities on reading, from the rates and the membership known at the day asked (R17). */
@ApplicationScoped
class PriorityBoards implements RealWeights {

    /**
     * All that one reading needs.
     *
     * @param members the indicators of each priority
     * @param unattached indicators that stand in no priority
     */
    record Scene(
            AsOf asOf,
            List<PrioritySummary> priorities,
            Map<UUID, List<IndicatorSettings>> members,
            List<IndicatorSettings> unattached,
            Map<String, Map<String, ComputedRate>> rates,
            RateSnapshot snapshot) {}

    private final PriorityRepository repository;
    private final Indicators indicators;
    private final Rates rates;
    private final TerritoryTree tree;
    private final Clock clock;

    PriorityBoards(PriorityRepository repository, Indicators indicators, Rates rates, TerritoryTree tree, Clock clock) {
        this.repository = repository;
        this.indicators = indicators;
        this.rates = rates;
        this.tree = tree;
        this.clock = clock;
    }

    Scene scene(AsOf asOf) {
        var knownAt = rates.knownAt(asOf);
        var until = knownAt == null ? clock.instant() : knownAt;
        var memberships = repository.memberships(until);
        Map<UUID, List<IndicatorSettings>> members = new HashMap<>();
        List<IndicatorSettings> unattached = new ArrayList<>();
        indicators.all(knownAt).stream()
                .sorted(Comparator.comparing(IndicatorSettings::code))
                .forEach(one -> {
                    var priority = memberships.get(one.id());
                    (priority == null ? unattached : members.computeIfAbsent(priority, id -> new ArrayList<>()))
                            .add(one);
                });
        Map<String, Map<String, ComputedRate>> byIndicator = new HashMap<>();
        var snapshot = rates.at(asOf);
        snapshot.rates().stream().filter(rate -> rate.kind() == RateKind.FINAL).forEach(rate -> byIndicator
                .computeIfAbsent(rate.indicator(), code -> new HashMap<>())
                .put(rate.territory(), rate));
        return new Scene(asOf, repository.all(until), members, unattached, byIndicator, snapshot);
    }

    /** In every territory where an indicator of the priority is known, and everywhere in this region. */
    Map<String, PriorityFigures> figures(Scene scene, PrioritySummary priority) {
        var members = scene.members().getOrDefault(priority.id(), List.of());
        return board(scene, priority, members).figures(territories(scene, members));
    }

    /** A figure of this region enters it. */
    static boolean hasLocal(List<IndicatorSettings> members) {
        return members.stream().anyMatch(one -> one.kind() == IndicatorKind.LOCAL);
    }

    static boolean applies(Scene scene, IndicatorSettings indicator, String territory) {
        return scene.snapshot().applies(indicator, territory);
    }

    @Override
    public Optional<Share> share(String indicator, String territory, AsOf asOf) {
        var scene = scene(asOf);
        for (var priority : scene.priorities()) {
            var members = scene.members().getOrDefault(priority.id(), List.of());
            if (members.stream().anyMatch(one -> one.code().equals(indicator))) {
                return board(scene, priority, members).figures(Set.of(territory)).get(territory).members().stream()
                        .filter(member -> member.settings().code().equals(indicator))
                        .map(member -> new Share(priority.title(), member.real()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private PriorityBoard board(Scene scene, PrioritySummary priority, List<IndicatorSettings> members) {
        return new PriorityBoard(priority.kind(), members, scene.rates(), scene.snapshot()::applies);
    }

    private Collection<String> territories(Scene scene, List<IndicatorSettings> members) {
        Set<String> territories = new TreeSet<>();
        members.forEach(one -> territories.addAll(
                scene.rates().getOrDefault(one.code(), Map.of()).keySet()));
        tree.expand(Set.of(tree.instanceRegion())).stream()
                .filter(code -> code.startsWith("REG-") || code.startsWith("DEPT-"))
                .forEach(territories::add);
        var national = members.stream().anyMatch(one -> one.kind() == IndicatorKind.NATIONAL);
        if (national) {
            territories.add("NAT-FR");
        }
        return territories;
    }
}
