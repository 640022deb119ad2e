package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class CommitmentRepairService implements CommitmentRepairs {
    private final CommitmentRepairRepository repository;
    private final Books books;
    private final Audit audit;

    CommitmentRepairService(CommitmentRepairRepository repository, Books books, Audit audit) {
        this.repository = repository;
        this.books = books;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Difference> mend() {
        books.open();
        var differences = repository.differences();
        if (!differences.isEmpty()) {
            var numbers = differences.stream().map(Difference::commitment).distinct();
            repository.rewrite(numbers.toArray(String[]::new));
            audit.record(
                    "budget-totals.repair", "budget-totals", "commitments", Map.of("differences", differences.size()));
        }
        return differences;
    }
}
