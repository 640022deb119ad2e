package fr.gouv.pilo.chorus;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.BudgetTotals;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.spending.CommitmentKind;
import fr.gouv.pilo.spending.Commitments;
import fr.gouv.pilo.spending.Fact;
import fr.gouv.pilo.spending.NewCommitment;
import fr.gouv.pilo.spending.NewCommitment.NewItem;
import fr.gouv.pilo.spending.NewOperation;
import fr.gouv.pilo.spending.PaymentKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Books that extracts are compared with: a scheme of its own, a line a year, an EJ. */
final class ChorusBooks {
    private static final Fact FACT = new Fact(null, null);

    final UUID scheme = scheme();
    final Map<Integer, UUID> lines = new TreeMap<>();
    final String number;

    private ChorusBooks(String number) {
        this.number = number;
        for (var year = 2023; year < 2028; year++) {
            lines.put(year, lineOf(scheme, year, null));
        }
    }

    /** One EJ of one item. */
    static ChorusBooks with(int year, String amount) {
        var books = new ChorusBooks(ChorusCalls.number());
        books.commit(books.number, year, List.of(books.item(1, year, amount)));
        return books;
    }

    static ChorusBooks empty() {
        return new ChorusBooks(ChorusCalls.number());
    }

    NewItem item(int item, int year, String amount) {
        return new NewItem(item, lines.get(year), null, null, null, new BigDecimal(amount));
    }

    void commit(String ej, int year, List<NewItem> items) {
        inTransaction(() -> bean(Commitments.class)
                .create(
                        new NewCommitment(
                                ej,
                                CommitmentKind.ORDER,
                                "Essai",
                                null,
                                LocalDate.of(year, 3, 1),
                                year,
                                null,
                                null,
                                items,
                                List.of()),
                        FACT));
    }

    void pay(String request, int year, String amount) {
        inTransaction(() -> bean(Commitments.class)
                .record(
                        NewOperation.payment(
                                number,
                                PaymentKind.INSTALMENT,
                                request,
                                lines.get(year),
                                new BigDecimal(amount),
                                LocalDate.of(year, 5, 4)),
                        FACT));
    }

    BudgetTotals totals(int year) {
        return bean(Books.class).totals(lines.get(year));
    }

    /** All that the lines of the scheme say. */
    String figures() {
        var figures = new StringBuilder();
        lines.forEach((year, line) -> figures.append(year).append(totals(year)).append('\n'));
        return figures.toString();
    }

    static UUID scheme() {
        var id = Ids.next();
        bean(Sql.class)
                .update(
                        "INSERT INTO funding_scheme (id, code, name, ledger) VALUES (?, ?, 'Essai', 'ETAT')",
                        id,
                        "C-" + id.toString().substring(24).toUpperCase(Locale.ROOT));
        return id;
    }

    static UUID lineOf(UUID scheme, int year, String activity) {
        var id = Ids.next();
        bean(Sql.class)
                .update(
                        "INSERT INTO budget_line (id, scheme_id, fiscal_year, activity) VALUES (?, ?, ?, ?)",
                        id,
                        scheme,
                        year,
                        activity);
        return id;
    }

    static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
