package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes indicators back: by a person, those of the region; with the undo of an import, those that it made. */
@ApplicationScoped
class IndicatorActService {
    private final IndicatorService reads;
    private final IndicatorRepository repository;
    private final IndicatorStateRepository states;
    private final MeasurementRepository measurements;
    private final IndicatorPriorities priorities;
    private final ImportDefinitionRepository definitions;
    private final TerritoryScope scope;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Event<MeasurementsChanged> changed;

    IndicatorActService(
            IndicatorService reads,
            IndicatorRepository repository,
            IndicatorStateRepository states,
            MeasurementRepository measurements,
            IndicatorPriorities priorities,
            ImportDefinitionRepository definitions,
            TerritoryScope scope,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Event<MeasurementsChanged> changed) {
        this.reads = reads;
        this.repository = repository;
        this.states = states;
        this.measurements = measurements;
        this.priorities = priorities;
        this.definitions = definitions;
        this.scope = scope;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.changed = changed;
    }

    @Transactional
    void delete(String code) {
        var held = held(code, "Supprimer");
        if (held.kind() == IndicatorKind.NATIONAL && states.isMeasured(held.id())) {
            throw conflict(
                    "%s porte des valeurs de la DITP : il se retire une fois annulés les imports qui les ont apportées.",
                    code);
        }
        if (held.kind() == IndicatorKind.LOCAL && states.wasMeasured(held.id())) {
            throw conflict("Des valeurs ont été enregistrées pour %s : archivez-le, elles restent lisibles.", code);
        }
        var now = measurements.knowledgeTime();
        states.set(held.id(), IndicatorState.DELETED, caller.accountId(), null, now);
        audit.record("indicator.delete", "indicator", code, Map.of("state", IndicatorState.DELETED));
        tellGone(Set.of(code), priorities.release(Set.of(held.id()), now));
    }

    @Transactional
    @Idempotent
    IndicatorView archive(String code) {
        var held = held(code, "Archiver");
        local(held, code);
        if (held.state() == IndicatorState.ARCHIVED) {
            throw conflict("L'indicateur %s est déjà archivé.", code);
        }
        return move(code, held, IndicatorState.ARCHIVED, "indicator.archive");
    }

    @Transactional
    @Idempotent
    IndicatorView restore(String code) {
        var held = held(code, "Reprendre");
        if (held.state() != IndicatorState.ARCHIVED) {
            throw conflict("L'indicateur %s n'est pas archivé.", code);
        }
        return move(code, held, IndicatorState.PRESENT, "indicator.restore");
    }

    /** What the DITP follows is not laid aside here. */
    private static void local(IndicatorRepository.Held held, String code) {
        if (held.kind() == IndicatorKind.NATIONAL) {
            throw conflict("%s vient des fichiers de la DITP : seul un indicateur local s'archive.", code);
        }
    }

    private IndicatorView move(String code, IndicatorRepository.Held held, IndicatorState state, String act) {
        states.set(held.id(), state, caller.accountId(), null, measurements.knowledgeTime());
        states.touchValues(held.id());
        audit.record(act, "indicator", code, Map.of("state", state));
        priorities.touch(held.id());
        changed.fire(new MeasurementsChanged(states.series(held.id())));
        return reads.get(code);
    }

    private IndicatorRepository.Held held(String code, String act) {
        reads.get(code);
        if (!scope.writesInstance()) {
            throw ProblemException.forbidden(act + " un indicateur suppose d'écrire pour toute la région.");
        }
        // Under the writers' lock, so that no value comes between what is looked at and the act.
        measurements.lockWriters();
        var held = repository.hold(code).orElseThrow(IndicatorService::unknown);
        preconditions.check(held.version());
        return held;
    }

    private static ProblemException conflict(String text, String code) {
        return ProblemException.of(ProblemCode.CONFLICT, text.formatted(code));
    }

    /** With the undo of an import: what it made and nothing else uses goes, the rest stays for a reason that is told. */
    void withdrawMadeBy(UUID importId, Instant now) {
        var told = new ArrayList<ImportDefinitionItem>();
        var gone = states.madeBy(importId).stream()
                .filter(made -> {
                    var kept = keptBecause(made);
                    told.add(new ImportDefinitionItem(
                            ImportDefinitionItem.Kind.INDICATOR,
                            made.code(),
                            made.name(),
                            kept.isEmpty() ? ImportDefinitionItem.State.WITHDRAWN : ImportDefinitionItem.State.KEPT,
                            kept.orElse(null)));
                    return kept.isEmpty();
                })
                .collect(Collectors.toMap(IndicatorStateRepository.Made::id, IndicatorStateRepository.Made::code));
        gone.forEach((id, code) -> {
            states.set(id, IndicatorState.DELETED, caller.accountId(), importId, now);
            audit.record(
                    "indicator.withdraw",
                    "indicator",
                    code,
                    Map.of("state", IndicatorState.DELETED, "import", importId.toString()));
        });
        var left = priorities.release(gone.keySet(), now);
        left.forEach(one -> told.add(told(one)));
        tellGone(Set.copyOf(gone.values()), left);
        definitions.replace(importId, withKeptPriorities(importId, told));
    }

    /** Imports undone before, which said that these stayed, no longer say so. */
    private void tellGone(Set<String> indicators, List<IndicatorPriorities.Left> left) {
        indicators.forEach(code -> definitions.noLongerKept(ImportDefinitionItem.Kind.INDICATOR, code));
        left.stream()
                .filter(one -> one.keptBecause() == null)
                .forEach(one -> definitions.noLongerKept(ImportDefinitionItem.Kind.PRIORITY, one.code()));
    }

    private Optional<String> keptBecause(IndicatorStateRepository.Made made) {
        if (!scope.writesInstance()) {
            return Optional.of("le retirer suppose d'écrire pour toute la région");
        }
        if (made.measured()) {
            return Optional.of("d'autres imports ou saisies lui ont donné des valeurs");
        }
        if (made.revised()) {
            return Optional.of("ses réglages ont été changés depuis");
        }
        return priorities.chosenIn(made.id()).map("une personne l'a placé dans la priorité « %s »"::formatted);
    }

    private static ImportDefinitionItem told(IndicatorPriorities.Left left) {
        return new ImportDefinitionItem(
                ImportDefinitionItem.Kind.PRIORITY,
                left.code(),
                left.title(),
                left.keptBecause() == null ? ImportDefinitionItem.State.WITHDRAWN : ImportDefinitionItem.State.KEPT,
                left.keptBecause());
    }

    /** A priority that the import made, and that the undo did not look at: left by none of its indicators, or by all before. */
    private List<ImportDefinitionItem> withKeptPriorities(UUID importId, List<ImportDefinitionItem> told) {
        var codes = told.stream().map(ImportDefinitionItem::code).collect(Collectors.toSet());
        var all = new ArrayList<>(told);
        definitions.of(importId).stream()
                .filter(one -> one.kind() == ImportDefinitionItem.Kind.PRIORITY && !codes.contains(one.code()))
                .forEach(one -> priorities
                        .keptBecause(one.code())
                        .ifPresent(reason -> all.add(new ImportDefinitionItem(
                                one.kind(), one.code(), one.name(), ImportDefinitionItem.State.KEPT, reason))));
        return all;
    }
}
