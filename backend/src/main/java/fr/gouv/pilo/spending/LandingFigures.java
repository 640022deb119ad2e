package fr.gouv.pilo.spending;

import fr.gouv.pilo.spending.OutlookFact.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BudgetLandingFiguresItem", description = "L'atterrissage en CP au 31 décembre, en euros.")
record LandingFigures(
        @Schema(description = "CP ouverts.", examples = "412000.00")
        BigDecimal openedCp,

        @Schema(description = "Déjà payé.", examples = "273100.00")
        BigDecimal paidCp,

        @Schema(description = "Service fait certifié ou constaté, et non payé.", examples = "21900.00")
        BigDecimal unpaidService,

        @Schema(description = "Services faits prévus d'ici la date de fin de gestion.", examples = "46600.00")
        BigDecimal planned,

        @Schema(description = "Prévu, ou servi et non payé, et reporté sur N+1.", examples = "0.00")
        BigDecimal plannedLate,

        @Schema(description = "Atterrissage : payé, service fait non payé et prévu.", examples = "341600.00")
        BigDecimal landing,

        @Schema(description = "CP non consommés.", examples = "70400.00")
        BigDecimal unused,

        @Schema(
                description = "Report de CP demandé, qui n'ouvre rien avant sa mise à disposition (B17).",
                examples = "12000.00")
        BigDecimal carryOverRequested,

        @Schema(description = "À risque : non consommés et sans report demandé.", examples = "58400.00")
        BigDecimal atRisk,

        @Schema(
                description = "AE libres : disponibles, moins celles que des demandes réservent.",
                examples = "44600.00")
        BigDecimal freeAe) {

    static LandingFigures of(List<OutlookFact> facts, int year) {
        var opened = sum(facts, Kind.OPENED_CP, null);
        var paid = sum(facts, Kind.PAID_CP, null);
        var unpaid = sum(facts, Kind.UNPAID_SERVICE, null);
        var planned = sum(facts, Kind.PLANNED, year);
        var landing = paid.add(unpaid).add(planned);
        var unused = opened.subtract(landing);
        var carry = sum(facts, Kind.CARRY_OVER, null);
        return new LandingFigures(
                opened,
                paid,
                unpaid,
                planned,
                sum(facts, Kind.PLANNED_LATE, null),
                landing,
                unused,
                carry,
                unused.subtract(carry),
                sum(facts, Kind.FREE_AE, null));
    }

    /** @param year null for all */
    static BigDecimal sum(List<OutlookFact> facts, Kind kind, Integer year) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && (year == null || year.equals(fact.year())))
                .map(OutlookFact::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
