package fr.gouv.pilo.difference;

import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.rate.PastRates.PastRate;
import fr.gouv.pilo.shared.text.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * R20: a published rate against ours, and why they may differ.
 *
 * @param otherInitial the initial value that would give the published rate, if that is the reason
 */
record Difference(BigDecimal published, BigDecimal ours, DifferenceReason reason, BigDecimal otherInitial) {

    /** A published rate is itself rounded: one hundredth apart is agreement. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** R1–R3, of the room that computes rates. */
    interface Rule {
        BigDecimal rate(Direction direction, BigDecimal initial, BigDecimal current, BigDecimal target);
    }

    static boolean agree(BigDecimal published, BigDecimal ours) {
        return ours != null && published.subtract(ours).abs().compareTo(TOLERANCE) <= 0;
    }

    static Difference of(BigDecimal published, PastRate rate, Direction direction, Rule rule) {
        if (rate.rate() == null) {
            return new Difference(published, null, DifferenceReason.MISSING_VALUE, null);
        }
        if (withinRounding(published, rate, direction, rule)) {
            return new Difference(published, rate.rate(), DifferenceReason.ROUNDED_INPUTS, null);
        }
        var other = initialGiving(published, rate);
        var found = other != null
                && plausible(other, rate)
                && agree(published, rule.rate(direction, other, rate.currentValue(), rate.targetValue()));
        var reason = found ? DifferenceReason.OTHER_INITIAL_VALUE : DifferenceReason.UNEXPLAINED;
        return new Difference(published, rate.rate(), reason, found ? other : null);
    }

    BigDecimal difference() {
        return ours == null ? null : ours.subtract(published);
    }

    String sentence(PastRate rate) {
        return switch (reason) {
            case MISSING_VALUE -> "Valeur manquante : nous ne pouvons pas calculer ce taux (" + missing(rate) + ").";
            case ROUNDED_INPUTS ->
                "Valeurs probablement arrondies avant publication : des valeurs plus précises, "
                        + "arrondies de même, donnent le taux publié.";
            case OTHER_INITIAL_VALUE ->
                "Autre valeur initiale probable : avec environ %s au lieu de %s, le calcul donne le taux publié."
                        .formatted(French.number(otherInitial), French.number(rate.initialValue()));
            case UNEXPLAINED -> "Écart non expliqué par les valeurs publiées.";
        };
    }

    private static String missing(PastRate rate) {
        List<String> missing = new ArrayList<>();
        if (rate.initialValue() == null) {
            missing.add("valeur initiale");
        }
        if (rate.currentValue() == null) {
            missing.add("valeur actuelle");
        }
        if (rate.targetValue() == null) {
            missing.add("cible");
        }
        return missing.isEmpty() ? "territoires manquants" : French.list(missing);
    }

    /** The published rate lies among the rates of all values that would have been rounded to the published ones. */
    private static boolean withinRounding(BigDecimal published, PastRate rate, Direction direction, Rule rule) {
        List<BigDecimal> corners = new ArrayList<>();
        for (var initial : ends(rate.initialValue())) {
            for (var current : ends(rate.currentValue())) {
                for (var target : ends(rate.targetValue())) {
                    corners.add(rule.rate(direction, initial, current, target));
                }
            }
        }
        corners.removeIf(Objects::isNull);
        var least = corners.stream().min(BigDecimal::compareTo).orElseThrow();
        var most = corners.stream().max(BigDecimal::compareTo).orElseThrow();
        return published.compareTo(least.subtract(TOLERANCE)) >= 0 && published.compareTo(most.add(TOLERANCE)) <= 0;
    }

    private static List<BigDecimal> ends(BigDecimal value) {
        var half = HALF.movePointLeft(Math.max(0, value.scale()));
        return List.of(value.subtract(half), value.add(half));
    }

    /** Of a sign that the values have, and no farther from ours than the target is: else it explains nothing. */
    private static boolean plausible(BigDecimal other, PastRate rate) {
        var sign = other.signum() == 0
                || Stream.of(rate.initialValue(), rate.currentValue(), rate.targetValue())
                        .anyMatch(value -> value.signum() == other.signum());
        var path = rate.targetValue().subtract(rate.initialValue()).abs();
        return sign && other.subtract(rate.initialValue()).abs().compareTo(path) <= 0;
    }

    /** VI such that (VA − VI) ÷ (VC − VI) is the published rate; none when the target is said to be reached. */
    private static BigDecimal initialGiving(BigDecimal published, PastRate rate) {
        var rest = HUNDRED.subtract(published);
        return rest.signum() == 0
                ? null
                : rate.currentValue()
                        .multiply(HUNDRED)
                        .subtract(published.multiply(rate.targetValue()))
                        .divide(rest, 4, RoundingMode.HALF_UP);
    }
}
