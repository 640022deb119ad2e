package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BudgetLineForm", description = "Une ligne budgétaire : un dispositif, un exercice, un axe.")
record UpdateBudgetLine(
        @Schema(title = "Dispositif", description = "Code du dispositif.", required = true, examples = "FTAP")
        @NotBlank(message = "Le dispositif est obligatoire.")
        @Size(max = 40, message = "Le code d'un dispositif fait 40 caractères au plus.")
        String scheme,

        @Schema(title = "Exercice", description = "Année.", required = true, examples = "2026")
        @NotNull(message = "L'exercice est obligatoire.")
        @Min(value = 2000, message = "L'exercice va de 2000 à 2100.")
        @Max(value = 2100, message = "L'exercice va de 2000 à 2100.")
        Integer fiscalYear,

        @Schema(
                title = "Programme de la mission",
                description = "Celui des projets ; il vient avec son axe.",
                nullable = true,
                examples = "INCUBO")
        @Size(max = 40, message = "Le code d'un programme fait 40 caractères au plus.")
        String programme,

        @Schema(
                title = "Axe",
                description = "Code de l'axe du programme ; sans axe, la ligne les couvre tous.",
                nullable = true,
                examples = "AXE_1")
        @Size(max = 40, message = "Le code d'un axe fait 40 caractères au plus.")
        String axis,

        @Schema(
                title = "Projet",
                description = "Code du projet auquel la ligne est réservée ; sans lui, elle est commune.",
                nullable = true,
                examples = "PRJ-2026-014")
        @Size(max = 40, message = "Le code d'un projet fait 40 caractères au plus.")
        String project,

        @Schema(title = "Programme budgétaire", description = "Quatre chiffres.", nullable = true, examples = "0349")
        @Size(max = 4, message = "Un programme budgétaire s'écrit en quatre chiffres.")
        @Pattern(regexp = "^[0-9]{4}$", message = "Un programme budgétaire s'écrit en quatre chiffres : 0349.")
        String budgetProgramme,

        @Schema(
                title = "Programme porteur",
                description = "Celui qui porte la dépense, si c'est un autre.",
                nullable = true,
                examples = "0354")
        @Size(max = 4, message = "Un programme budgétaire s'écrit en quatre chiffres.")
        @Pattern(regexp = "^[0-9]{4}$", message = "Un programme budgétaire s'écrit en quatre chiffres : 0354.")
        String carryingProgramme,

        @Schema(title = "Titre", description = "Titre de la dépense (LOLF).", nullable = true)
        ExpenseTitle title,

        @Schema(title = "Catégorie", description = "Catégorie de la dépense.", nullable = true, examples = "31")
        @Size(max = 20, message = "La catégorie fait 20 caractères au plus.")
        String category,

        @Schema(
                title = "Centre de coûts",
                description = "Tel que dans Chorus.",
                nullable = true,
                examples = "PRFSG01031")
        @Size(max = 40, message = "Le centre de coûts fait 40 caractères au plus.")
        String costCentre,

        @Schema(title = "Activité", description = "Telle que dans Chorus.", nullable = true, examples = "034901010101")
        @Size(max = 40, message = "L'activité fait 40 caractères au plus.")
        String activity,

        @Schema(title = "Intitulé", description = "Comment la mission appelle la ligne.", nullable = true)
        @Size(max = 200, message = "L'intitulé fait 200 caractères au plus.")
        String label)
        implements Audited {

    /** What says whose money it is: it stands as soon as something happened on the line. */
    boolean samePlace(UpdateBudgetLine other) {
        return scheme.equals(other.scheme)
                && fiscalYear.equals(other.fiscalYear)
                && Objects.equals(programme, other.programme)
                && Objects.equals(axis, other.axis)
                && Objects.equals(project, other.project);
    }
}
