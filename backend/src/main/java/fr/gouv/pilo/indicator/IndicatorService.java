package fr.gouv.pilo.indicator;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class IndicatorService implements Indicators, ReplayCheck<IndicatorView> {
    private final IndicatorRepository repository;
    private final IndicatorStateRepository states;
    private final IndicatorValues values;
    private final Knowledge knowledge;
    private final TerritoryScope scope;
    private final TerritoryTree tree;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Event<IndicatorDefined> defined;
    private final Event<IndicatorRevised> revised;

    IndicatorService(
            IndicatorRepository repository,
            IndicatorStateRepository states,
            IndicatorValues values,
            Knowledge knowledge,
            TerritoryScope scope,
            TerritoryTree tree,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Event<IndicatorDefined> defined,
            Event<IndicatorRevised> revised) {
        this.repository = repository;
        this.states = states;
        this.values = values;
        this.knowledge = knowledge;
        this.scope = scope;
        this.tree = tree;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.defined = defined;
        this.revised = revised;
    }

    @Override
    public Class<IndicatorView> answers() {
        return IndicatorView.class;
    }

    @Override
    public void require(IndicatorView kept) {
        get(kept.code());
    }

    @Override
    public List<IndicatorSettings> all(Instant knownAt) {
        return repository.all(knownAt);
    }

    @Override
    public List<IndicatorSettings> gone() {
        return repository.gone();
    }

    @Override
    public Optional<IndicatorSettings> find(String code) {
        return repository.find(code);
    }

    @Override
    public Set<String> codes() {
        return repository.codes();
    }

    Listing<IndicatorSummary> list(IndicatorFilter filter) {
        return repository.list(filter, filter.within(tree), seesLocal());
    }

    IndicatorView get(String code) {
        return repository
                .view(code)
                .filter(view -> view.kind() == IndicatorKind.NATIONAL || seesLocal())
                .map(view -> view.deletable(!holdsValues(view.id(), view.kind())))
                .orElseThrow(IndicatorService::unknown);
    }

    Listing<IndicatorVersionItem> versions(String code, PageQuery query) {
        var versions = Listing.ofFew("versions-" + code, repository.versions(code), query, IndicatorSheets.VERSIONS);
        get(code);
        return versions;
    }

    @Transactional
    @Idempotent
    IndicatorView define(CreateIndicator indicator) {
        if (!scope.writesInstance()) {
            throw ProblemException.forbidden("Définir un indicateur local suppose d'écrire pour toute la région.");
        }
        check(indicator.definition());
        create(indicator, null);
        return get(indicator.code());
    }

    @Override
    @Transactional
    public UUID create(CreateIndicator indicator, Instant knownSince) {
        return create(
                indicator.code(),
                indicator.definition(),
                new IndicatorRepository.Origin(author(), null, null, knownSince));
    }

    @Override
    public UUID create(String code, IndicatorDefinition definition, UUID importId, Instant knownSince) {
        return create(code, definition, new IndicatorRepository.Origin(author(), importId, null, knownSince));
    }

    private UUID create(String code, IndicatorDefinition definition, IndicatorRepository.Origin origin) {
        var fresh = Ids.next();
        var kind = code.startsWith("LOC-") ? IndicatorKind.LOCAL : IndicatorKind.NATIONAL;
        var id = repository.insert(fresh, code, kind).orElseThrow(() -> taken(code));
        if (!id.equals(fresh)) {
            states.set(id, IndicatorState.PRESENT, origin.accountId(), origin.importId(), origin.recordedAt());
        }
        repository.append(id, definition, origin);
        audit.change("indicator.create", "indicator", code, null, IndicatorDefinitionView.of(definition));
        defined.fire(new IndicatorDefined(id, code, definition.theme()));
        return id;
    }

    @Transactional
    IndicatorView revise(String code, UpdateIndicator revision) {
        get(code);
        if (!scope.writesInstance()) {
            throw ProblemException.forbidden("Régler un indicateur suppose d'écrire pour toute la région.");
        }
        // Under the writers' lock, so that no value comes between the settings and the rates made from them.
        knowledge.lock();
        var held = repository.hold(code).orElseThrow(IndicatorService::unknown);
        preconditions.check(held.version());
        if (held.state() == IndicatorState.ARCHIVED) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, "L'indicateur %s est archivé : reprenez-le d'abord.".formatted(code));
        }
        check(revision.definition());
        var before = get(code).definition();
        repository.append(
                held.id(),
                revision.definition(),
                new IndicatorRepository.Origin(caller.accountId(), null, revision.reason(), null));
        repository.raiseVersion(held.id());
        audit.change("indicator.revise", "indicator", code, before, IndicatorDefinitionView.of(revision.definition()));
        revised.fire(new IndicatorRevised(held.id()));
        return get(code);
    }

    /** Values that keep it from being deleted: any that a local one ever had, those in force of a national one. */
    boolean holdsValues(UUID indicator, IndicatorKind kind) {
        return kind == IndicatorKind.LOCAL ? values.everRecorded(indicator) : values.inForce(indicator);
    }

    private boolean seesLocal() {
        return scope.readsInstance();
    }

    private void check(IndicatorDefinition definition) {
        var faults = new Violations();
        if (definition.levels().contains(TerritoryLevel.ARR)
                || definition.aggregation().containsKey(TerritoryLevel.ARR)
                || definition.weights().containsKey(TerritoryLevel.ARR)) {
            faults.add("/definition/levels", "level", "Un indicateur a trois mailles : NAT, REG et DEPT.");
        }
        if (definition.applicableTerritories() != null) {
            definition.applicableTerritories().stream()
                    .filter(code -> !tree.exists(code))
                    .forEach(code -> faults.add(
                            "/definition/applicableTerritories",
                            "unknown",
                            "Le territoire %s n'est pas connu.".formatted(code)));
        }
        faults.throwIfAny();
    }

    private UUID author() {
        return Arc.container().requestContext().isActive() && !caller.anonymous() ? caller.accountId() : null;
    }

    private ProblemException taken(String code) {
        var archived =
                repository.view(code).filter(view -> view.archivedAt() != null).isPresent();
        return ProblemException.of(
                ProblemCode.ALREADY_EXISTS,
                (archived
                                ? "L'indicateur %s existe, archivé : reprenez-le, ou choisissez un autre code."
                                : "L'indicateur %s existe déjà.")
                        .formatted(code));
    }

    static ProblemException unknown() {
        return ProblemException.notFound("Cet indicateur n'existe pas.");
    }
}
