package fr.gouv.pilo.funding;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the answers of this room name what they refer to. */
final class BudgetRefs {
    private BudgetRefs() {}

    @Schema(name = "BudgetSchemeItem", description = "Un dispositif de financement.", nullable = true)
    record SchemeRef(
            @Schema(examples = "FTAP") String code,
            @Schema(examples = "Incub'O (démonstration)") String name,

            @Schema(description = "ETAT : AE et CP ; EXTERNE : cofinancement.")
            Ledger ledger) {}

    @Schema(name = "BudgetProjectItem", description = "Un projet ; null pour ce qui n'en a pas.", nullable = true)
    record ProjectRef(
            @Schema(examples = "PRJ-2026-014") String code,

            @Schema(examples = "Planification des contrôles")
            String title) {}

    @Schema(
            name = "BudgetAxisItem",
            description = "Un axe d'un programme de la mission ; null sans axe.",
            nullable = true)
    record AxisRef(
            @Schema(examples = "AXE_1") String code,
            @Schema(examples = "INCUBO") String programme,

            @Schema(examples = "Dématérialiser les procédures")
            String label) {}

    @Schema(name = "BudgetLineReferenceItem", description = "Une ligne budgétaire ; null sans elle.", nullable = true)
    record LineRef(
            @Schema(description = "Identifiant de la ligne.")
            UUID id,

            SchemeRef scheme,

            @Schema(description = "Exercice.", examples = "2026")
            int fiscalYear,

            AxisRef axis,
            ProjectRef project,

            @Schema(description = "Intitulé.", nullable = true)
            String label) {}

    /** The columns of a line's reference, for tables {@code l}, {@code s}, {@code a} and {@code p}. */
    static final String LINE = """
            l.id AS budget_line_id, s.code AS budget_line_scheme_code, s.name AS budget_line_scheme_name,
            s.ledger AS budget_line_scheme_ledger, l.fiscal_year AS budget_line_fiscal_year, a.code AS budget_line_axis_code,
            a.programme AS budget_line_axis_programme, a.label AS budget_line_axis_label, p.code AS budget_line_project_code,
            p.title AS budget_line_project_title, l.label AS budget_line_label""";

    /** These tables, for a table whose rows hold {@code line_id}. */
    static String of(String alias, String column) {
        return " JOIN budget_line l ON l.id = " + alias + "." + column
                + " JOIN funding_scheme s ON s.id = l.scheme_id"
                + " LEFT JOIN project_axis_read a ON a.programme = l.programme AND a.code = l.axis"
                + " LEFT JOIN project_budget_read p ON p.id = l.project_id";
    }
}
