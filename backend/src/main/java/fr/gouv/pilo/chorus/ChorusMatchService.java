package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Where people say that rows go: remembered for the next import. */
@ApplicationScoped
class ChorusMatchService {
    private static final String CHECKED_ALONE = "Seules les lignes d'un import vérifié se rapprochent.";

    private final ChorusRoom room;
    private final ChorusMatchRepository repository;
    private final ChorusMatchRules rules;
    private final ChorusComparison comparison;
    private final ChorusReach reach;
    private final Caller caller;
    private final Audit audit;

    ChorusMatchService(
            ChorusRoom room,
            ChorusMatchRepository repository,
            ChorusMatchRules rules,
            ChorusComparison comparison,
            ChorusReach reach,
            Caller caller,
            Audit audit) {
        this.room = room;
        this.repository = repository;
        this.rules = rules;
        this.comparison = comparison;
        this.reach = reach;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    ChorusImportView match(UUID id, int row, UpdateChorusMatch form) {
        return room.intake().amend(id, CHECKED_ALONE, () -> {
            var matched = repository
                    .row(id, row, reach.seesRow())
                    .orElseThrow(() -> ProblemException.notFound("Cet import n'a pas de ligne de ce rang."));
            rules.check(matched, form);
            repository.remember(id, matched.matchKey(), form, caller.accountId());
            comparison.compare(id);
            audit.change("chorus-import.match", ChorusRoom.TYPE, id, null, form);
        });
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    ChorusImportView accept(UUID id, CreateChorusMatches form) {
        return room.intake().amend(id, CHECKED_ALONE, () -> {
            var accepted =
                    repository.accept(id, form, reach.seesRow() + " AND " + reach.seesSuggestion(), caller.accountId());
            if (accepted == 0) {
                throw ProblemException.invalid(
                        "/rows", "suggestion", "Aucune de ces lignes n'a de suggestion à accepter.");
            }
            comparison.compare(id);
            audit.change("chorus-import.accept", ChorusRoom.TYPE, id, null, form);
        });
    }
}
