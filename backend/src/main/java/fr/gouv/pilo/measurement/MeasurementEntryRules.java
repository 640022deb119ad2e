package fr.gouv.pilo.measurement;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.indicator.IndicatorPriorities;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** Which values may be typed: of a local indicator that is followed, in a territory that bears it, for a month that has begun. */
@ApplicationScoped
class MeasurementEntryRules {
    private final Indicators indicators;
    private final IndicatorPriorities priorities;
    private final TerritoryTree tree;
    private final TerritoryScope scope;
    private final BusinessClock clock;

    MeasurementEntryRules(
            Indicators indicators,
            IndicatorPriorities priorities,
            TerritoryTree tree,
            TerritoryScope scope,
            BusinessClock clock) {
        this.indicators = indicators;
        this.priorities = priorities;
        this.tree = tree;
        this.scope = scope;
        this.clock = clock;
    }

    /** @return the indicator that takes the value */
    IndicatorSettings fillable(CreateMeasurement entry) {
        var faults = new Violations();
        var indicator = indicator(entry.indicator(), faults);
        month(entry).ifPresent(fault -> faults.add("/month", "month", fault));
        if (!tree.exists(entry.territory())) {
            faults.add("/territory", "unknown", "Le territoire %s n'est pas connu.".formatted(entry.territory()));
        } else {
            indicator
                    .flatMap(one -> elsewhere(one, entry.territory()))
                    .ifPresent(fault -> faults.add("/territory", "level", fault));
        }
        faults.throwIfAny();
        if (!scope.mayWrite(entry.territory())) {
            throw ProblemException.forbidden("Ce territoire n'est pas dans votre périmètre.");
        }
        if (!priorities.mayWrite(indicator.orElseThrow().id())) {
            throw ProblemException.forbidden("Cet indicateur n'est dans aucune priorité de votre périmètre.");
        }
        return indicator.orElseThrow();
    }

    private Optional<IndicatorSettings> indicator(String code, Violations faults) {
        var known = indicators.find(code);
        if (known.isEmpty()) {
            if (indicators.gone().stream().anyMatch(one -> one.code().equals(code))) {
                throw ProblemException.of(
                        ProblemCode.CONFLICT, "L'indicateur %s est archivé : reprenez-le d'abord.".formatted(code));
            }
            faults.add("/indicator", "unknown", "L'indicateur %s n'est pas connu.".formatted(code));
        }
        known.filter(one -> one.kind() == IndicatorKind.NATIONAL)
                .ifPresent(one -> faults.add(
                        "/indicator",
                        "national",
                        "%s est un indicateur national : ses valeurs viennent des fichiers de la DITP, par import."
                                .formatted(code)));
        return known.filter(one -> one.kind() == IndicatorKind.LOCAL);
    }

    /** R6b lets files bring months to come; what is typed was measured. A target lies ahead. */
    private Optional<String> month(CreateMeasurement entry) {
        try {
            TimeBounds.month(entry.month().toString());
        } catch (DateTimeException e) {
            return Optional.of("Un mois est attendu, " + TimeBounds.TEXT + ".");
        }
        var ahead = entry.month().isAfter(YearMonth.from(clock.today()));
        return ahead && entry.type() != MeasurementType.TARGET
                ? Optional.of("%s est un mois à venir : sa valeur n'est pas encore mesurée."
                        .formatted(capital(French.month(entry.month()))))
                : Optional.empty();
    }

    /** Why no value of this indicator stands there. */
    private Optional<String> elsewhere(IndicatorSettings indicator, String territory) {
        var level = Stream.of(TerritoryLevel.values())
                .filter(one -> territory.startsWith(one.name() + "-"))
                .findFirst();
        if (level.isEmpty()
                || level.get() == TerritoryLevel.ARR
                || !tree.contains(tree.instanceRegion(), territory)
                || !indicator.levels().isEmpty() && !indicator.levels().contains(level.get())
                || !applies(indicator, territory, level.get())) {
            return Optional.of("%s n'est pas suivi dans ce territoire.".formatted(indicator.code()));
        }
        return indicator.typedAt(level.get())
                ? Optional.empty()
                : Optional.of("%s ne se saisit pas à cette maille : ses valeurs sont celles des départements."
                        .formatted(indicator.code()));
    }

    private static boolean applies(IndicatorSettings indicator, String territory, TerritoryLevel level) {
        var only = indicator.applicableTerritories();
        return level != TerritoryLevel.DEPT || only == null || only.isEmpty() || only.contains(territory);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + words.substring(1);
    }
}
