package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.shared.text.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an explanation says, in French. One method a sentence. */
final class RateSentences {

    private RateSentences() {}

    static String ruleId(RateRule rule) {
        return switch (rule) {
            case LINEAR -> "R1";
            case HELD_UP, HELD_DOWN -> "R2";
            case INITIAL_MISSING, CURRENT_MISSING, TARGET_MISSING -> "R3";
            case COVERAGE_TOO_LOW, NOT_AGGREGATED -> "R8";
            case NOT_APPLICABLE -> "R9";
        };
    }

    static String rule(RateRule rule) {
        return switch (rule) {
            case LINEAR ->
                "Taux = 100 × (valeur actuelle − valeur initiale) ÷ (cible − valeur initiale), arrondi à deux "
                        + "décimales puis borné entre 0 et 100.";
            case HELD_UP ->
                "La cible ne dépasse pas la valeur initiale alors que l'indicateur doit monter ou se "
                        + "maintenir : 100 si la valeur actuelle atteint la cible, 0 sinon.";
            case HELD_DOWN ->
                "La cible n'est pas inférieure à la valeur initiale alors que l'indicateur doit baisser : "
                        + "100 si la valeur actuelle ne dépasse pas la cible, 0 sinon.";
            case INITIAL_MISSING, CURRENT_MISSING, TARGET_MISSING ->
                "Sans valeur initiale, valeur actuelle ou cible, "
                        + "il n'y a pas de taux ; aucune autre valeur n'en tient lieu.";
            case COVERAGE_TOO_LOW -> "Un agrégat auquel il manque trop de territoires ne donne pas de taux.";
            case NOT_AGGREGATED -> "Les valeurs de cet indicateur ne s'agrègent pas à cette maille.";
            case NOT_APPLICABLE -> "Cet indicateur n'est pas suivi dans ce territoire.";
        };
    }

    static String calculation(RateInputs inputs, ProgressRate progress, String unit) {
        var current = value(inputs.current(), unit);
        var target = value(inputs.target(), unit);
        return switch (progress.rule()) {
            case LINEAR -> linear(inputs, progress);
            case HELD_UP -> held(inputs, progress, current, target, "atteint");
            case HELD_DOWN -> held(inputs, progress, current, target, "ne dépasse pas");
            default ->
                "Valeur initiale : %s ; valeur actuelle : %s ; cible : %s."
                        .formatted(value(inputs.initial(), unit), current, target);
        };
    }

    static String absence(RateRule rule, RateKind kind, LocalDate today, Coverage coverage, Map<String, String> names) {
        return switch (rule) {
            case LINEAR, HELD_UP, HELD_DOWN -> null;
            case INITIAL_MISSING -> "Non renseigné : la valeur initiale manque.";
            case CURRENT_MISSING -> "Non renseigné : aucune valeur actuelle n'a été transmise.";
            case TARGET_MISSING ->
                kind == RateKind.FINAL
                        ? "Non renseigné : aucune cible n'est fixée d'ici à la fin du cycle."
                        : "Non renseigné : aucune cible n'est fixée pour " + today.getYear() + ".";
            case COVERAGE_TOO_LOW ->
                "Non renseigné : %s sur %d %s leurs valeurs, il en faut %d ; sans valeur : %s."
                        .formatted(
                                French.count(coverage.known(), "territoire"),
                                coverage.expected(),
                                coverage.known() > 1 ? "ont" : "a",
                                coverage.threshold(),
                                French.list(missing(coverage, names)));
            case NOT_AGGREGATED -> "Sans objet : les valeurs de cet indicateur ne s'agrègent pas à cette maille.";
            case NOT_APPLICABLE -> "Sans objet : cet indicateur n'est pas suivi dans ce territoire.";
        };
    }

    static String target(RateKind kind, Cycle cycle, LocalDate today) {
        var reset = cycle.formerEndsOn() == null
                ? ""
                : " Celles d'un cycle clos le %s n'y comptent plus.".formatted(French.date(cycle.formerEndsOn()));
        return (kind == RateKind.FINAL
                        ? "Dernière cible datée au plus tard du %s, fin du cycle."
                                .formatted(French.date(cycle.endsOn()))
                        : "Dernière cible datée de l'année %d.".formatted(today.getYear()))
                + reset;
    }

    static String coverage(Aggregation how, Coverage coverage, Map<String, String> names) {
        var verb = how == Aggregation.MEAN ? "Moyenne" : "Somme";
        var whole =
                "%s de %s sur %d".formatted(verb, French.count(coverage.known(), "territoire"), coverage.expected());
        return coverage.partial()
                ? whole + ", agrégat partiel ; sans valeur : " + French.list(missing(coverage, names)) + "."
                : whole + ", sans arrondi avant le calcul du taux.";
    }

    /** R4: the reset is why. */
    static String lapsed(Cycle cycle) {
        return "Non renseigné : la valeur initiale du cycle %s manque ; celle d'un autre cycle n'y vaut pas."
                .formatted(cycle.code());
    }

    private static List<String> missing(Coverage coverage, Map<String, String> names) {
        return coverage.missing().stream()
                .map(code -> names.getOrDefault(code, code))
                .toList();
    }

    static String weight(BigDecimal declared, RealWeights.Share share) {
        if (declared == null) {
            return "Aucun poids n'est déclaré à cette maille.";
        }
        var own = "Poids déclaré : " + French.number(declared);
        if (share == null) {
            return own + " ; l'indicateur n'appartient à aucune priorité.";
        }
        return share.real() == null
                ? own + " ; aucun poids ne s'applique ici dans la priorité « " + share.priority() + " »."
                : own + ", soit " + French.number(share.real()) + " sur 100 dans la priorité « " + share.priority()
                        + " » pour ce territoire.";
    }

    static String gap(Median median, BigDecimal gap) {
        if (median.value() == null) {
            return median.absence();
        }
        var among = "Médiane de %s sur %s%s"
                .formatted(
                        French.percent(median.value()),
                        French.count(median.known(), "territoire"),
                        median.missing() == 0 ? "" : " (" + median.missing() + " sans taux, hors du calcul)");
        if (gap == null) {
            return among + ".";
        }
        var verdict = Median.alerts(gap) ? " : plus de 10 points de retard, alerte." : " : pas d'alerte (seuil −10).";
        return among + " ; écart de " + French.gap(gap) + verdict;
    }

    static String trend(Trend trend, BigDecimal previous, DatedValue before) {
        if (trend == null) {
            return "Pas de tendance sans taux.";
        }
        if (previous == null) {
            return "Pas de valeur précédente : tendance stable par convention.";
        }
        var word =
                switch (trend) {
                    case UP -> "En hausse";
                    case DOWN -> "En baisse";
                    case STAGNATION -> "Stable";
                };
        return "%s : le taux était de %s en %s, avec la même valeur initiale et la même cible."
                .formatted(word, French.percent(previous), French.month(before.month()));
    }

    /** R6b. */
    static String coming(DatedValue value) {
        return "Valeur d'un mois à venir : %s pour %s, gardée ; elle n'entre dans le taux qu'au début de ce mois."
                .formatted(French.number(value.value()), French.month(value.month()));
    }

    /** R6b, after the sentence of a coverage. */
    static String comingBelow(int territories) {
        return territories == 0
                ? ""
                : " Des valeurs de mois à venir sont gardées pour %s ; elles n'entrent dans le taux qu'au début de leur mois."
                        .formatted(French.count(territories, "territoire"));
    }

    static String freshness(IndicatorSettings settings, DatedValue current, Freshness freshness) {
        if (settings.periodicity() == null) {
            return "Fraîcheur non renseignée : la périodicité de l'indicateur n'est pas connue.";
        }
        if (current == null) {
            return "Fraîcheur non renseignée : aucune valeur actuelle.";
        }
        var delay = settings.delayMonths() == null
                ? ", sans délai connu"
                : " et %d mois de délai".formatted(settings.delayMonths());
        return "Dernière valeur : %s, plus %d mois de périodicité%s : prochaine mise à jour attendue le %s ; donnée %s."
                .formatted(
                        French.month(current.month()),
                        settings.periodicity().months(),
                        delay,
                        French.date(freshness.nextUpdate()),
                        freshness.upToDate() ? "à jour" : "en retard");
    }

    private static String linear(RateInputs inputs, ProgressRate progress) {
        var bound = progress.rate().compareTo(progress.unbounded()) == 0
                ? ""
                : ", ramené à " + French.percent(progress.rate());
        return "100 × (%1$s − %2$s) ÷ (%3$s − %2$s) = %4$s%5$s."
                .formatted(
                        operand(inputs.current()),
                        operand(inputs.initial()),
                        operand(inputs.target()),
                        French.percent(progress.unbounded()),
                        bound);
    }

    private static String held(
            RateInputs inputs, ProgressRate progress, String current, String target, String relation) {
        var reached = progress.rate().signum() > 0;
        return "La valeur initiale est %s et la cible %s ; la valeur actuelle, %s, %s la cible : %s."
                .formatted(
                        value(inputs.initial(), null),
                        target,
                        current,
                        reached ? relation : missed(progress.rule()),
                        French.percent(progress.rate()));
    }

    private static String missed(RateRule rule) {
        return rule == RateRule.HELD_UP ? "n'atteint pas" : "dépasse";
    }

    /** A negative operand stands between parentheses. */
    private static String operand(DatedValue dated) {
        var number = French.exact(dated.value());
        return dated.value().signum() < 0 ? "(" + number + ")" : number;
    }

    private static String value(DatedValue dated, String unit) {
        if (dated == null) {
            return "non renseignée";
        }
        return French.exactWithUnit(dated.value(), unit);
    }
}
