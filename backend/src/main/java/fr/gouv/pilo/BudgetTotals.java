package fr.gouv.pilo;

import fr.gouv.pilo.funding.BookRepairs;
import fr.gouv.pilo.spending.CommitmentRepairs;
import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The step {@code budget-totals}: puts the kept totals of lines and EJ right and says what differed. */
class BudgetTotals implements QuarkusApplication {
    private final BookRepairs books;
    private final CommitmentRepairs commitments;

    BudgetTotals(BookRepairs books, CommitmentRepairs commitments) {
        this.books = books;
        this.commitments = commitments;
    }

    @Override
    @ActivateRequestContext
    public int run(String... args) {
        var ofLines = books.mend();
        ofLines.forEach(one -> Log.warnf(
                "Ligne %s, projet %s, %s : %s gardé, %s d'après les opérations",
                one.line(), one.whole() ? "tous" : one.project(), one.measure(), one.kept(), one.right()));
        var ofCommitments = commitments.mend();
        ofCommitments.forEach(one -> Log.warnf(
                "EJ %s, poste %s, %s : %s gardé, %s d'après les opérations",
                one.commitment(), one.item() == null ? "tous" : one.item(), one.figure(), one.kept(), one.right()));
        Log.infof(
                "Totaux du budget vérifiés : %d montants de lignes et %d d'engagements différaient et sont réparés",
                ofLines.size(), ofCommitments.size());
        return 0;
    }
}
