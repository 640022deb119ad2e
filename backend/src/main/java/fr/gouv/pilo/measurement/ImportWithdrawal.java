package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.IndicatorPriorities;
import fr.gouv.pilo.indicator.IndicatorWithdrawals;
import fr.gouv.pilo.indicator.IndicatorsGone;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** With the undo of an import: what it made and nothing else uses goes, the rest stays for a reason that is told. */
@ApplicationScoped
class ImportWithdrawal {
    private final ImportDefinitionRepository definitions;
    private final IndicatorWithdrawals withdrawals;
    private final IndicatorPriorities priorities;
    private final TerritoryScope scope;

    ImportWithdrawal(
            ImportDefinitionRepository definitions,
            IndicatorWithdrawals withdrawals,
            IndicatorPriorities priorities,
            TerritoryScope scope) {
        this.definitions = definitions;
        this.withdrawals = withdrawals;
        this.priorities = priorities;
        this.scope = scope;
    }

    void withdrawMadeBy(UUID importId, Instant now) {
        var told = new ArrayList<ImportDefinitionItem>();
        var gone = definitions.madeBy(importId).stream()
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
                .collect(Collectors.toMap(ImportDefinitionRepository.Made::id, ImportDefinitionRepository.Made::code));
        withdrawals.withdraw(gone, importId, now).forEach(one -> told.add(told(one)));
        definitions.replace(importId, withKeptPriorities(importId, told));
    }

    /** Imports undone before, which said that these stayed, no longer say so. */
    void tell(@Observes IndicatorsGone gone) {
        gone.indicators().forEach(code -> definitions.noLongerKept(ImportDefinitionItem.Kind.INDICATOR, code));
        gone.priorities().forEach(code -> definitions.noLongerKept(ImportDefinitionItem.Kind.PRIORITY, code));
    }

    private Optional<String> keptBecause(ImportDefinitionRepository.Made made) {
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
