package fr.gouv.pilo.spending;

import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.BudgetLineCard;
import fr.gouv.pilo.funding.Ledger;
import fr.gouv.pilo.shared.identity.Accounts;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.spending.ChoiceRepository.ChosenProject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what forms name, and says at its field what is not there, or not in the caller's sight. */
@ApplicationScoped
class Choices {
    private static final String UNKNOWN = "unknown";

    private final ChoiceRepository repository;
    private final Books books;
    private final Organisations organisations;
    private final Accounts accounts;
    private final SpendingReach reach;

    Choices(
            ChoiceRepository repository,
            Books books,
            Organisations organisations,
            Accounts accounts,
            SpendingReach reach) {
        this.repository = repository;
        this.books = books;
        this.organisations = organisations;
        this.accounts = accounts;
        this.reach = reach;
    }

    /** @return null if it is told why not */
    BudgetLineCard line(UUID id, int year, String pointer, Violations faults) {
        var sees = "(l.project_id IS NULL OR " + reach.sees("l.project_id") + ")";
        var line = repository.lineInSight(id, sees) ? books.line(id).orElse(null) : null;
        if (line == null) {
            faults.add(pointer, UNKNOWN, "Cette ligne budgétaire n'existe pas.");
            return null;
        }
        if (line.ledger() == Ledger.EXTERNE) {
            faults.add(
                    pointer,
                    "external",
                    "Un cofinancement externe n'a ni AE ni CP : rien ne s'y engage ni ne s'y paie.");
            return null;
        }
        if (line.fiscalYear() != year) {
            faults.add(
                    pointer,
                    "year",
                    "Cette ligne est de l'exercice %d : choisissez-en une de %d.".formatted(line.fiscalYear(), year));
            return null;
        }
        return line;
    }

    /** What happens on a poste takes and gives back the credits of its own scheme, and of no other. */
    void requireSameScheme(BudgetLineCard line, UUID usual, String pointer, Violations faults) {
        var scheme = books.line(usual).orElseThrow().schemeId();
        if (line != null && !line.schemeId().equals(scheme)) {
            faults.add(pointer, "scheme", "Cette ligne est d'un autre dispositif que celle du poste.");
        }
    }

    /** The line that is named, else that of the same scheme and axis in the year. */
    BudgetLineCard lineOf(UUID named, UUID usual, int year, Violations faults) {
        if (named != null) {
            var line = line(named, year, "/budgetLine", faults);
            requireSameScheme(line, usual, "/budgetLine", faults);
            return line;
        }
        var sibling = usual == null ? null : repository.sibling(usual, year).orElse(null);
        if (sibling == null) {
            faults.add(
                    "/budgetLine",
                    "required",
                    "Le dispositif et l'axe de ce poste n'ont pas de ligne en %d : créez-la, ou choisissez-en une."
                            .formatted(year));
            return null;
        }
        return books.line(sibling).orElseThrow();
    }

    /** @return null for none, or if it is told why not */
    ChosenProject project(String code, BudgetLineCard line, String pointer, Violations faults) {
        var ofLine = line == null || line.project() == null ? null : project(line.project());
        if (code == null || code.isBlank()) {
            return ofLine;
        }
        var named = repository.project(code.strip(), reach.sees("p.id")).orElse(null);
        if (named == null) {
            faults.add(pointer, UNKNOWN, "Ce projet n'existe pas.");
        } else if (ofLine != null && !ofLine.id().equals(named.id())) {
            faults.add(pointer, "line", "Cette ligne est celle du projet " + ofLine.code() + ".");
        }
        return named;
    }

    ChosenProject project(UUID id) {
        return id == null ? null : repository.project(id).orElseThrow();
    }

    /** Spaces of all kinds say nothing. */
    void object(String text, Violations faults) {
        if (text.chars().allMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter))) {
            faults.add("/object", "required", "L'objet est obligatoire.");
        }
    }

    void supplier(UUID id, String pointer, Violations faults) {
        if (id != null && organisations.find(id).isEmpty()) {
            faults.add(pointer, UNKNOWN, "Ce prestataire n'est pas dans l'annuaire.");
        }
    }

    void officer(UUID id, String pointer, Violations faults) {
        if (id != null && accounts.names(List.of(id)).isEmpty()) {
            faults.add(pointer, UNKNOWN, "Ce compte n'existe pas, ou ne s'est jamais connecté.");
        }
    }

    void requireWritable(ChosenProject project) {
        reach.requireWritable(project == null ? null : project.territories());
    }
}
