package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class BookRepairService implements BookRepairs {
    private final BookRepairRepository repository;
    private final Books books;
    private final Audit audit;

    BookRepairService(BookRepairRepository repository, Books books, Audit audit) {
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
            repository.rewrite(
                    differences.stream().map(Difference::line).distinct().toList());
            audit.record("budget-totals.repair", "budget-totals", "all", Map.of("differences", differences.size()));
        }
        return differences;
    }
}
