package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.audit.Audited;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes indicators back: by a person, those of the region; with the undo of an import, those that it made. */
@ApplicationScoped
class IndicatorActService implements IndicatorWithdrawals {
    /** As the audit trail tells it. */
    private record Moved(IndicatorState state) implements Audited {}

    private final IndicatorService reads;
    private final IndicatorRepository repository;
    private final IndicatorStateRepository states;
    private final IndicatorPriorities priorities;
    private final Knowledge knowledge;
    private final TerritoryScope scope;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Event<IndicatorMoved> moved;
    private final Event<IndicatorsGone> gone;

    IndicatorActService(
            IndicatorService reads,
            IndicatorRepository repository,
            IndicatorStateRepository states,
            IndicatorPriorities priorities,
            Knowledge knowledge,
            TerritoryScope scope,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Event<IndicatorMoved> moved,
            Event<IndicatorsGone> gone) {
        this.reads = reads;
        this.repository = repository;
        this.states = states;
        this.priorities = priorities;
        this.knowledge = knowledge;
        this.scope = scope;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.moved = moved;
        this.gone = gone;
    }

    @Transactional
    void delete(String code) {
        var held = held(code, "Supprimer");
        if (reads.holdsValues(held.id(), held.kind())) {
            throw conflict(
                    held.kind() == IndicatorKind.NATIONAL
                            ? "%s porte des valeurs de la DITP : il se retire une fois annulés les imports qui les ont apportées."
                            : "Des valeurs ont été enregistrées pour %s : archivez-le, elles restent lisibles.",
                    code);
        }
        var now = knowledge.time();
        states.set(held.id(), IndicatorState.DELETED, caller.accountId(), null, now);
        audit.change("indicator.delete", "indicator", code, new Moved(held.state()), new Moved(IndicatorState.DELETED));
        leave(Map.of(held.id(), code), now);
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
        states.set(held.id(), state, caller.accountId(), null, knowledge.time());
        audit.change(act, "indicator", code, new Moved(held.state()), new Moved(state));
        priorities.touch(held.id());
        moved.fire(new IndicatorMoved(held.id()));
        return reads.get(code);
    }

    private IndicatorRepository.Held held(String code, String act) {
        reads.get(code);
        if (!scope.writesInstance()) {
            throw ProblemException.forbidden(act + " un indicateur suppose d'écrire pour toute la région.");
        }
        // Under the writers' lock, so that no value comes between what is looked at and the act.
        knowledge.lock();
        var held = repository.hold(code).orElseThrow(IndicatorService::unknown);
        preconditions.check(held.version());
        return held;
    }

    private static ProblemException conflict(String text, String code) {
        return ProblemException.of(ProblemCode.CONFLICT, text.formatted(code));
    }

    @Override
    public List<IndicatorPriorities.Left> withdraw(Map<UUID, String> made, UUID importId, Instant now) {
        made.forEach((id, code) -> {
            // The state keeps of which import; the trail, what it was.
            var before =
                    repository.hold(code).map(held -> new Moved(held.state())).orElse(null);
            states.set(id, IndicatorState.DELETED, caller.accountId(), importId, now);
            audit.change("indicator.withdraw", "indicator", code, before, new Moved(IndicatorState.DELETED));
        });
        return leave(made, now);
    }

    /** @param indicators those that are deleted, their codes by id */
    private List<IndicatorPriorities.Left> leave(Map<UUID, String> indicators, Instant now) {
        var left = priorities.release(indicators.keySet(), now);
        var withThem = left.stream()
                .filter(one -> one.keptBecause() == null)
                .map(IndicatorPriorities.Left::code)
                .collect(Collectors.toSet());
        gone.fire(new IndicatorsGone(Set.copyOf(indicators.values()), withThem));
        return left;
    }
}
