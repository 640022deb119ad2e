package fr.gouv.pilo;

import fr.gouv.pilo.funding.BookRepairs;
import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** The step {@code budget-totals}: puts the kept totals of the budget right and says what differed. */
class BudgetTotals implements QuarkusApplication {
    private final BookRepairs repairs;

    BudgetTotals(BookRepairs repairs) {
        this.repairs = repairs;
    }

    @Override
    @ActivateRequestContext
    public int run(String... args) {
        var differences = repairs.mend();
        differences.forEach(one -> Log.warnf(
                "Ligne %s, projet %s, %s : %s gardé, %s d'après les opérations",
                one.line(), one.whole() ? "tous" : one.project(), one.measure(), one.kept(), one.right()));
        Log.infof("Totaux du budget vérifiés : %d montants différaient et sont réparés", differences.size());
        return 0;
    }
}
