package fr.gouv.pilo.spending;

import fr.gouv.pilo.spending.OutlookFact.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Quand se paiera ce qui reste à payer à la fin de l'exercice, avec son contrôle (B6) et sa méthode.")
record PaymentScheduleView(
        @Schema(description = "Code du dispositif.", examples = "FTAP")
        String scheme,

        @Schema(description = "Exercice.", examples = "2026", minimum = "2000", maximum = "2100")
        int year,

        @Schema(description = "Reste à payer aujourd'hui.", examples = "224600.00")
        BigDecimal remainingToPay,

        @Schema(description = "Demandes d'engagement qui n'ont pas encore leur EJ.", examples = "64800.00")
        BigDecimal requestedAe,

        @Schema(description = "Ce qui sera encore payé cette année d'après l'atterrissage.", examples = "68500.00")
        BigDecimal stillPaid,

        @Schema(
                description = "Reste à payer à la fin de l'exercice, si les demandes sont signées.",
                examples = "220900.00")
        BigDecimal remainingAtEnd,

        @Schema(description = "N+1, N+2, puis au-delà.") List<ScheduleYear> years,

        @Schema(description = "Ce que rien ne prévoit.", examples = "0.00")
        BigDecimal unscheduled,

        @Schema(description = "Vrai quand l'échéancier fait exactement le reste à payer (B6).")
        boolean matches,

        @Schema(description = "La méthode, en phrases.") List<String> method) {

    @Schema(name = "PaymentScheduleYearItem", description = "Une année de l'échéancier.")
    record ScheduleYear(
            @Schema(
                    description = "L'année ; la première de celles qui suivent pour « au-delà ».",
                    examples = "2027",
                    minimum = "2000",
                    maximum = "2200")
            int year,

            @Schema(description = "Vrai pour toutes les années à partir de celle-ci.")
            boolean beyond,

            @Schema(description = "À payer, en euros.", examples = "160900.00")
            BigDecimal amount,

            @Schema(
                    description = "CP prévus, en euros ; null s'ils ne sont pas saisis.",
                    nullable = true,
                    examples = "150000.00")
            BigDecimal forecastCp,

            @Schema(description = "Ce qui manque ; null sans CP prévus.", nullable = true, examples = "10900.00")
            BigDecimal lacking) {}

    static PaymentScheduleView of(String scheme, int year, List<OutlookFact> facts) {
        var landing = LandingFigures.of(facts, year);
        var remaining = LandingFigures.sum(facts, Kind.REMAINING, null);
        var requested = LandingFigures.sum(facts, Kind.REQUESTED, null);
        var still = landing.landing().subtract(landing.paidCp());
        var end = remaining.add(requested).subtract(still);
        var years = new ArrayList<ScheduleYear>();
        years.add(year(
                facts,
                year + 1,
                false,
                of -> of == year + 1,
                landing.plannedLate().add(sum(facts, Kind.REQUESTED, of -> of <= year))));
        years.add(year(facts, year + 2, false, of -> of == year + 2, new BigDecimal("0.00")));
        years.add(year(facts, year + 3, true, of -> of > year + 2, new BigDecimal("0.00")));
        var scheduled = years.stream().map(ScheduleYear::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var unscheduled = end.subtract(scheduled);
        return new PaymentScheduleView(
                scheme, year, remaining, requested, still, end, years, unscheduled, unscheduled.signum() == 0, METHOD);
    }

    private static ScheduleYear year(
            List<OutlookFact> facts, int year, boolean beyond, Predicate<Integer> which, BigDecimal moved) {
        var amount = sum(facts, Kind.PLANNED, which)
                .add(sum(facts, Kind.REQUESTED, which))
                .add(moved);
        var known = facts.stream().anyMatch(fact -> fact.kind() == Kind.FORECAST && which.test(fact.year()));
        var forecast = known ? sum(facts, Kind.FORECAST, which) : null;
        var lacking = known ? amount.subtract(forecast).max(new BigDecimal("0.00")) : null;
        return new ScheduleYear(year, beyond, amount, forecast, lacking);
    }

    private static BigDecimal sum(List<OutlookFact> facts, Kind kind, Predicate<Integer> which) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && fact.year() != null && which.test(fact.year()))
                .map(OutlookFact::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static final List<String> METHOD = List.of(
            "Reste à payer à la fin de l'exercice = reste à payer d'aujourd'hui + demandes d'engagement sans EJ − ce que l'atterrissage prévoit encore de payer.",
            "Chaque année reçoit les services faits qui y sont prévus et les demandes dont la livraison y est prévue ; ce qui est prévu après la fin de gestion passe sur N+1.",
            "Règle B6 : l'échéancier fait exactement le reste à payer ; l'écart est dans « unscheduled ».",
            "Ce qui manque = à payer − CP prévus, saisis par dispositif et par axe.");
}
