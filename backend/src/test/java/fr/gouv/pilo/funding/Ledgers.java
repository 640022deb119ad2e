package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes in the books what the room above will write: commitments, payments. */
@ApplicationScoped
class Ledgers {
    private final Books books;

    Ledgers(Books books) {
        this.books = books;
    }

    Instant post(String line, Measure measure, String amount) {
        return post(line, null, measure, amount, LocalDate.of(2026, 3, 1));
    }

    Instant post(String line, UUID project, Measure measure, String amount, LocalDate on) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var at = books.open();
            books.post(List.of(new Entry(
                    UUID.fromString(line),
                    project,
                    measure,
                    new BigDecimal(amount),
                    on,
                    at,
                    EntryOrigin.OPERATION,
                    Ids.next())));
            return at;
        });
    }
}
