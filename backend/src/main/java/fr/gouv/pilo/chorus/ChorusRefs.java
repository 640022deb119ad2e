package fr.gouv.pilo.chorus;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is named in passing, as answers name it. */
final class ChorusRefs {
    private ChorusRefs() {}

    @Schema(name = "ChorusLineItem", description = "Une ligne budgétaire.", nullable = true)
    record LineRef(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Code du dispositif.", examples = "FTAP")
            String scheme,

            @Schema(description = "Exercice.", examples = "2026", minimum = "2000", maximum = "2100")
            int year,

            @Schema(description = "Code de l'axe.", nullable = true, examples = "AXE_1")
            String axis,

            @Schema(description = "Nom de l'axe.", nullable = true)
            String axisLabel) {}

    @Schema(name = "ChorusProjectItem", description = "Un projet.", nullable = true)
    record ProjectRef(
            @Schema(description = "Code.", examples = "PRJ-2026-014")
            String code,

            @Schema(description = "Titre.") String title) {}

    @Schema(name = "ChorusMatchView", description = "Où va une ligne.", nullable = true)
    record MatchRef(
            @Schema(
                    description =
                            "COMMITMENT : un engagement des livres ; LINE : une ligne budgétaire (l'engagement y est créé, un paiement sans EJ y est compté) ; CARRY_OVER : bascule, rien à consommer ; LEFT_OUT : laissée de côté.")
            MatchKind kind,

            @Schema(
                    description =
                            "EJ : par le numéro d'EJ ; PERSON : dit sur cet import ; MEMORY : dit sur un import précédent.")
            MatchBasis basis,

            @Schema(description = "Numéro d'EJ des livres.", nullable = true)
            String commitment,

            @Schema(description = "Numéro du poste dans les livres.", nullable = true)
            Integer item,

            @Schema(description = "La ligne de l'exercice sur laquelle la ligne compte.")
            LineRef budgetLine,

            @Schema(description = "Le projet.") ProjectRef project,

            @Schema(description = "Motif donné par la personne.", nullable = true)
            String reason) {}

    @Schema(name = "ChorusSuggestionView", description = "Où une ligne pourrait aller.", nullable = true)
    record SuggestionRef(
            @Schema(
                    description =
                            "COST_CENTRE : par le centre de coûts et l'activité ; SUPPLIER : par le prestataire et le montant ; CARRY_OVER : par le reste à payer de l'exercice précédent.")
            SuggestionBasis basis,

            @Schema(description = "Numéro d'EJ des livres.", nullable = true)
            String commitment,

            @Schema(description = "Numéro du poste dans les livres.", nullable = true)
            Integer item,

            @Schema(description = "La ligne budgétaire.") LineRef budgetLine,
            @Schema(description = "Le projet.") ProjectRef project) {}
}
