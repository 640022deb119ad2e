package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.ChorusMatchRepository.Matched;
import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.BudgetLineCard;
import fr.gouv.pilo.funding.Ledger;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a person may say of a row: never a line of another scheme, programme or year. */
@ApplicationScoped
class ChorusMatchRules {
    private static final String LINE = "/budgetLine";
    private static final String COMMITMENT = "/commitment";
    private static final String UNKNOWN = "unknown";

    private final ChorusMatchRepository repository;
    private final Books books;
    private final ChorusReach reach;

    ChorusMatchRules(ChorusMatchRepository repository, Books books, ChorusReach reach) {
        this.repository = repository;
        this.books = books;
        this.reach = reach;
    }

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 422, at the field that is wrong */
    void check(Matched row, UpdateChorusMatch form) {
        var faults = new Violations();
        if (row.matchKey() == null) {
            faults.add("/kind", "refused", "Cette ligne est refusée : elle ne se rapproche pas.");
        } else {
            switch (form.kind()) {
                case LEFT_OUT -> leftOut(form, faults);
                case LINE -> line(row, form, faults);
                case COMMITMENT -> commitment(row, form, faults);
                case CARRY_OVER -> carryOver(row, faults);
            }
        }
        faults.throwIfAny();
    }

    private static void leftOut(UpdateChorusMatch form, Violations faults) {
        if (form.reason() == null || form.reason().isBlank()) {
            faults.add("/reason", "required", "Dites pourquoi cette ligne est laissée de côté.");
        }
    }

    private static void carryOver(Matched row, Violations faults) {
        if (row.effect() == RowEffect.PAYMENT || row.effect() == RowEffect.CERTIFICATION || row.commitment() == null) {
            faults.add("/kind", "effect", "Seul un engagement est repris d'un exercice sur le suivant.");
        }
    }

    private void line(Matched row, UpdateChorusMatch form, Violations faults) {
        if (form.budgetLine() == null) {
            faults.add(LINE, "required", "Choisissez la ligne budgétaire.");
            return;
        }
        var line = books.line(form.budgetLine()).filter(reach::sees).orElse(null);
        if (line == null) {
            faults.add(LINE, UNKNOWN, "Cette ligne budgétaire n'existe pas.");
        } else if (row.commitment() == null && row.effect() != RowEffect.PAYMENT) {
            faults.add(
                    "/kind",
                    "effect",
                    "Un engagement sans numéro d'EJ ne s'écrit pas : désignez l'engagement, ou laissez la ligne de côté.");
        } else {
            place(row, line, faults);
        }
    }

    private static void place(Matched row, BudgetLineCard line, Violations faults) {
        if (line.ledger() == Ledger.EXTERNE) {
            faults.add(
                    LINE, "external", "Un cofinancement externe n'a ni AE ni CP : rien ne s'y engage ni ne s'y paie.");
        } else if (line.fiscalYear() != row.fiscalYear()) {
            faults.add(
                    LINE,
                    "year",
                    "Cette ligne budgétaire est de l'exercice %d, la ligne de l'extrait de %d."
                            .formatted(line.fiscalYear(), row.fiscalYear()));
        } else if (!row.schemes().isEmpty() && !row.schemes().contains(line.schemeCode())) {
            faults.add(LINE, "scheme", otherScheme(row.schemes(), line.schemeCode()));
        } else if (row.programme() != null
                && line.budgetProgramme() != null
                && !row.programme().equals(line.budgetProgramme())) {
            faults.add(
                    LINE,
                    "programme",
                    "L'extrait dit le programme %s, cette ligne budgétaire est du %s."
                            .formatted(row.programme(), line.budgetProgramme()));
        }
    }

    private static String otherScheme(List<String> schemes, String other) {
        return "Cet engagement est du dispositif %s, et non %s : une ligne d'un autre dispositif ne se désigne pas."
                .formatted(French.list(schemes), other);
    }

    private void commitment(Matched row, UpdateChorusMatch form, Violations faults) {
        if (form.commitment() == null || form.commitment().isBlank()) {
            faults.add(COMMITMENT, "required", "Donnez le numéro de l'engagement.");
            return;
        }
        var number = form.commitment().strip();
        var target = repository
                .target(number, reach.sees("i.project_id"))
                .filter(ChorusMatchRepository.Target::seen)
                .orElse(null);
        if (target == null) {
            faults.add(COMMITMENT, UNKNOWN, "L'engagement " + number + " n'est pas dans les livres.");
        } else if (form.item() != null && !target.items().contains(form.item())) {
            faults.add("/item", UNKNOWN, "Cet engagement n'a pas de poste " + form.item() + ".");
        } else if (form.item() == null && target.items().size() > 1) {
            faults.add("/item", "required", "Cet engagement a plusieurs postes : dites lequel.");
        } else if (!row.schemes().isEmpty() && target.schemes().stream().noneMatch(row.schemes()::contains)) {
            faults.add(COMMITMENT, "scheme", otherScheme(row.schemes(), French.list(target.schemes())));
        }
    }
}
