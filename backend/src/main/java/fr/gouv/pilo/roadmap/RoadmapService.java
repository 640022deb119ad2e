package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.page.ChangesQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Defines roadmaps and priorities. */
@ApplicationScoped
class RoadmapService implements Roadmaps {
    /** An indicator of a priority, or the one that it went to, as the audit trail tells it. */
    private record Held(String indicator, String to) implements Audited {}

    private final RoadmapRepository roadmaps;
    private final PriorityRepository priorities;
    private final ThemeService themes;
    private final Indicators indicators;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final RoadmapReadings readings;
    private final RoadmapScope scope;

    RoadmapService(
            RoadmapRepository roadmaps,
            PriorityRepository priorities,
            ThemeService themes,
            Indicators indicators,
            Preconditions preconditions,
            Audit audit,
            Caller caller,
            Clock clock,
            RoadmapReadings readings,
            RoadmapScope scope) {
        this.roadmaps = roadmaps;
        this.priorities = priorities;
        this.themes = themes;
        this.indicators = indicators;
        this.preconditions = preconditions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.readings = readings;
        this.scope = scope;
    }

    @Override
    public TerritoryRoadmapView inTerritory(String territory, AsOf asOf) {
        return readings.inTerritory(territory, asOf, true);
    }

    Listing<RoadmapView> list(ChangesQuery query) {
        return roadmaps.list(query, scope.local());
    }

    Listing<PrioritySummary> list(PriorityFilter filter) {
        return priorities.list(filter, scope.local());
    }

    RoadmapView get(UUID id) {
        if (id == null || !scope.local()) {
            throw unknownRoadmap();
        }
        return roadmaps.view(id).orElseThrow(RoadmapService::unknownRoadmap);
    }

    @Transactional
    @Idempotent
    RoadmapView create(UpdateRoadmap values) {
        scope.requireWriter();
        var id = define(values);
        return roadmaps.view(id).orElseThrow();
    }

    @Override
    @Transactional
    public UUID define(UpdateRoadmap values) {
        check(values);
        if (roadmaps.idOf(values.code()).isPresent()) {
            throw taken(values.code());
        }
        var roadmap = new Roadmap(Ids.next(), values.code());
        roadmap.define(values);
        roadmaps.persistAndFlush(roadmap);
        audit.change("roadmap.create", "roadmap", roadmap.code, null, roadmap.content());
        return roadmap.id;
    }

    @Transactional
    RoadmapView update(UUID id, UpdateRoadmap values) {
        get(id);
        scope.requireWriter();
        var roadmap = roadmaps.findById(id);
        preconditions.check(roadmap.version);
        check(values);
        sameCode(roadmap.code, values.code());
        var before = roadmap.content();
        roadmap.define(values);
        roadmaps.flush();
        audit.change("roadmap.update", "roadmap", roadmap.code, before, roadmap.content());
        return roadmaps.view(id).orElseThrow();
    }

    @Transactional
    @Idempotent
    PrioritySummary create(UpdatePriority values) {
        scope.requireWriter();
        var id = define(values, null);
        return priorities.find(id, true).orElseThrow();
    }

    @Override
    @Transactional
    public UUID define(UpdatePriority values, Instant knownSince) {
        if (priorities.idOf(values.code()).isPresent()) {
            throw taken(values.code());
        }
        var since = knownSince == null ? clock.instant() : knownSince;
        var priority = new Priority(Ids.next(), values.code(), since);
        var members = check(values);
        priority.define(values, roadmapOf(values));
        priorities.persistAndFlush(priority);
        place(priority, members, knownSince);
        audit.change("priority.create", "priority", priority.code, null, priority.content(sorted(values.indicators())));
        return priority.id;
    }

    @Transactional
    PrioritySummary update(UUID id, UpdatePriority values) {
        Optional.ofNullable(id)
                .flatMap(one -> priorities.find(one, scope.local()))
                .orElseThrow(RoadmapService::unknownPriority);
        scope.requireWriter();
        var priority = priorities.findById(id);
        preconditions.check(priority.version);
        sameCode(priority.code, values.code());
        var members = check(values);
        var before = priority.content(indicatorsOf(id));
        priority.define(values, roadmapOf(values));
        place(priority, members, null);
        priorities.flush();
        audit.change(
                "priority.update", "priority", priority.code, before, priority.content(sorted(values.indicators())));
        return priorities.find(id, true).orElseThrow();
    }

    /** Its past stays. What it holds is freed first by who defines it, so that nothing goes unseen. */
    @Transactional
    void delete(UUID id) {
        Optional.ofNullable(id)
                .flatMap(one -> priorities.find(one, scope.local()))
                .orElseThrow(RoadmapService::unknownPriority);
        scope.requireWriter();
        var priority = priorities.findById(id);
        preconditions.check(priority.version);
        priorities.lockCode(priority.code);
        var held = priorities.codesIn(id);
        if (!held.isEmpty()) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Cette priorité porte encore " + String.join(", ", held)
                            + " : placez d'abord ses indicateurs ailleurs, archivés compris.");
        }
        themes.delete(priority, clock.instant(), "priority.delete");
    }

    /** Those that come and those that leave; a priority that loses one has changed too. */
    private void place(Priority priority, Set<UUID> members, Instant knownSince) {
        var before = priorities.memberships(clock.instant());
        var codes =
                indicators.all(null).stream().collect(Collectors.toMap(IndicatorSettings::id, IndicatorSettings::code));
        for (var member : members) {
            var former = before.get(member);
            if (!priority.id.equals(former)) {
                move(member, priority, priority.id, knownSince);
                if (former != null) {
                    leave(priorities.findById(former), codes.get(member), priority);
                }
            }
        }
        before.forEach((member, former) -> {
            // An archived one cannot be named: it stays for the day when it is taken back.
            if (priority.id.equals(former) && codes.containsKey(member) && !members.contains(member)) {
                move(member, priority, null, knownSince);
            }
        });
    }

    private void leave(Priority former, String indicator, Priority into) {
        former.membershipAt = clock.instant();
        audit.change(
                "priority.lose-indicator",
                "priority",
                former.code,
                new Held(indicator, null),
                new Held(null, into.code));
    }

    private void move(UUID indicator, Priority priority, UUID into, Instant knownSince) {
        priorities.place(indicator, into, author(), knownSince);
        priority.membershipAt = clock.instant();
    }

    private Set<UUID> check(UpdatePriority values) {
        var faults = new Violations();
        if (values.kind() == PriorityKind.STRUCTURING_PROJECT && values.origin() != PriorityOrigin.LOCAL) {
            faults.add("/origin", "local", "Un projet structurant est local.");
        }
        Map<String, UUID> known = new HashMap<>();
        for (var one : indicators.all(null)) {
            known.put(one.code(), one.id());
        }
        Set<UUID> members = new HashSet<>();
        var codes = values.indicators();
        for (var i = 0; i < codes.size(); i++) {
            var id = known.get(codes.get(i));
            if (id == null) {
                faults.add("/indicators/" + i, "unknown", "L'indicateur « " + codes.get(i) + " » n'existe pas.");
            } else if (!members.add(id)) {
                faults.add(
                        "/indicators/" + i, "duplicate", "L'indicateur « " + codes.get(i) + " » est cité deux fois.");
            }
        }
        if (values.roadmap() != null && roadmaps.idOf(values.roadmap()).isEmpty()) {
            faults.add("/roadmap", "unknown", "La feuille de route « " + values.roadmap() + " » n'existe pas.");
        }
        faults.throwIfAny();
        return members;
    }

    private UUID roadmapOf(UpdatePriority values) {
        return values.roadmap() == null ? null : roadmaps.idOf(values.roadmap()).orElseThrow();
    }

    private static void check(UpdateRoadmap values) {
        if (!values.startsOn().isBefore(values.endsOn())) {
            throw ProblemException.invalid("/endsOn", "order", "La fin doit suivre le début.");
        }
    }

    private static void sameCode(String code, String given) {
        if (!Objects.equals(code, given)) {
            throw ProblemException.invalid("/code", "fixed", "Le code ne change pas : « " + code + " ».");
        }
    }

    private static ProblemException taken(String code) {
        return ProblemException.of(ProblemCode.ALREADY_EXISTS, "Le code « " + code + " » est déjà pris.");
    }

    static ProblemException unknownRoadmap() {
        return ProblemException.notFound("Cette feuille de route n'existe pas dans votre périmètre.");
    }

    static ProblemException unknownPriority() {
        return ProblemException.notFound("Cette priorité n'existe pas dans votre périmètre.");
    }

    private UUID author() {
        return Arc.container().requestContext().isActive() && !caller.anonymous() ? caller.accountId() : null;
    }

    private List<String> indicatorsOf(UUID priority) {
        var members = priorities.memberships(clock.instant());
        return indicators.all(null).stream()
                .filter(one -> priority.equals(members.get(one.id())))
                .map(IndicatorSettings::code)
                .sorted()
                .toList();
    }

    private static List<String> sorted(List<String> codes) {
        return codes.stream().sorted().toList();
    }
}
