package fr.gouv.pilo.chorus;

import static fr.gouv.pilo.chorus.ChorusFiles.PAID;
import static fr.gouv.pilo.chorus.ChorusFiles.TYPED;
import static fr.gouv.pilo.chorus.ChorusFiles.act;
import static fr.gouv.pilo.chorus.ChorusFiles.applied;
import static fr.gouv.pilo.chorus.ChorusFiles.checked;
import static fr.gouv.pilo.chorus.ChorusFiles.column;
import static fr.gouv.pilo.chorus.ChorusFiles.paid;
import static fr.gouv.pilo.chorus.ChorusFiles.typed;
import static fr.gouv.pilo.chorus.ChorusFiles.undone;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an extract does to the books, row by row, and how all of it is taken back. */
@PiloTest
class ChorusImportTest {
    @Inject
    Sql sql;

    private static void same(String amount, java.math.BigDecimal figure) {
        assertEquals(new java.math.BigDecimal(amount), figure);
    }

    private List<String> paymentKinds(ChorusBooks books) {
        return sql.list(
                "SELECT o.payment_kind FROM spending_operation_read o JOIN spending_commitment_read c ON c.id = o.commitment_id WHERE c.number = ? AND o.kind = 'PAYMENT' ORDER BY o.id",
                row -> row.getString("payment_kind"),
                books.number);
    }

    @Test
    void type_200_is_a_payment_and_never_a_commitment() {
        var books = ChorusBooks.with(2026, "10000");
        applied(checked(TYPED, typed(books.number, "200", 2026, "-2 500,00")));
        same("10000.00", books.totals(2026).consumedAe());
        same("2500.00", books.totals(2026).paidCp());
    }

    @Test
    void rows_of_one_key_are_summed_and_the_same_file_twice_changes_nothing() {
        var books = ChorusBooks.with(2026, "10000");
        String[] lines = {
            TYPED,
            typed(books.number, "150", 2026, "700"),
            typed(books.number, "150", 2026, "-200"),
            typed(books.number, "100", 2026, "10000")
        };
        var first = checked(lines);
        assertEquals(List.of("NEW", "NEW", "KNOWN"), column(first.getString("id"), "state"));
        assertEquals(List.of("500.00", "0.00", "0.00"), column(first.getString("id"), "written"));
        applied(first);
        same("10500.00", books.totals(2026).consumedAe());
        var figures = books.figures();
        var second = checked(lines);
        assertEquals(List.of("KNOWN", "KNOWN", "KNOWN"), column(second.getString("id"), "state"));
        applied(second);
        assertEquals(figures, books.figures());
    }

    @Test
    void a_later_file_with_a_corrected_row_shows_the_difference_and_writes_it() {
        var books = ChorusBooks.with(2026, "10000");
        applied(checked(PAID, paid(books.number, "61" + books.number, 2026, "1000")));
        var later = checked(PAID, paid(books.number, "61" + books.number, 2026, "1 250,50"));
        var id = later.getString("id");
        assertEquals(List.of("CORRECTED"), column(id, "state"));
        assertEquals(List.of("1000.00"), column(id, "previousAmount"));
        assertEquals(List.of("250.50"), column(id, "written"));
        applied(later);
        same("1250.50", books.totals(2026).paidCp());
    }

    @Test
    void b5_a_negative_row_of_a_later_year_gives_no_ae_back_and_keeps_the_first_year() {
        var books = ChorusBooks.with(2024, "10000");
        var id = checked(TYPED, typed(books.number, "150", 2026, "-4800"));
        assertEquals("4800.00", id.getString("brings.withdrawn"));
        applied(id);
        same("10000.00", books.totals(2024).consumedAe());
        same("0.00", books.totals(2026).consumedAe());
        same("4800.00", books.totals(2026).withdrawnEarlier());
    }

    @Test
    void a_later_positive_row_on_an_old_ej_takes_ae_of_its_own_year() {
        var books = ChorusBooks.with(2024, "10000");
        applied(checked(TYPED, typed(books.number, "500", 2026, "300")));
        same("10000.00", books.totals(2024).consumedAe());
        same("300.00", books.totals(2026).consumedAe());
    }

    @Test
    void an_ej_over_its_line_is_a_fact_and_taken() {
        var books = ChorusBooks.with(2026, "10000");
        applied(checked(TYPED, typed(books.number, "150", 2026, "999999")));
        same("1009999.00", books.totals(2026).consumedAe());
        same("-1009999.00", books.totals(2026).availableAe());
    }

    @Test
    void the_yearly_carry_over_is_known_and_consumes_nothing() {
        var books = ChorusBooks.with(2024, "10000");
        var figures = books.figures();
        var id = checked(TYPED, typed(books.number, "350", 2026, "10000"));
        assertEquals(List.of("KNOWN"), column(id.getString("id"), "state"));
        applied(id);
        assertEquals(figures, books.figures());
    }

    @Test
    void a_layout_without_types_asks_whether_an_amount_on_an_old_ej_is_carried_over_and_the_answer_writes_nothing() {
        var books = ChorusBooks.with(2024, "10000");
        books.pay("P" + books.number, 2024, "4000");
        var header = "N° EJ;N° poste EJ;Exercice comptable;Montant engagé (EUR)";
        var exact = checked(header, books.number + ";1;2026;6000");
        assertEquals(List.of("KNOWN"), column(exact.getString("id"), "state"));
        var mixed = checked(header, books.number + ";1;2026;6500").getString("id");
        assertEquals(List.of("UNMATCHED"), column(mixed, "state"));
        ChorusFiles.match(mixed, 0, java.util.Map.of("kind", "CARRY_OVER")).statusCode(200);
        assertEquals(List.of("KNOWN"), column(mixed, "state"));
        act(mixed, "application").statusCode(200);
        same("0.00", books.totals(2026).consumedAe());
    }

    @Test
    void a_column_that_leaves_the_carry_over_out_is_what_moved_in_the_year() {
        var books = ChorusBooks.with(2024, "10000");
        applied(checked("N° EJ;N° poste EJ;Exercice comptable;Montant engagé - Bascule", books.number + ";1;2026;120"));
        same("120.00", books.totals(2026).consumedAe());
    }

    @Test
    void a_payment_of_late_december_counts_on_the_next_year_and_its_reduction_is_not_a_second_one() {
        var books = ChorusBooks.with(2025, "10000");
        applied(checked(PAID, "%s;1;62%s;1;2026;30/12/2025;Prestataire;1500".formatted(books.number, books.number)));
        same("0.00", books.totals(2025).paidCp());
        same("1500.00", books.totals(2026).paidCp());
        var id = checked(
                "N° EJ;N° poste EJ;Exercice comptable;Type de montant;Date;Montant",
                books.number + ";1;2025;200;30/12/2025;-1500");
        assertEquals(List.of("KNOWN"), column(id.getString("id"), "state"));
    }

    @Test
    void one_payment_met_in_two_layouts_is_one() {
        var books = ChorusBooks.with(2026, "10000");
        var request = "63" + books.number;
        applied(checked(
                PAID,
                paid(books.number, request, 2026, "1000"),
                "%s;1;%s;2;2026;15/04/2026;P;500".formatted(books.number, request)));
        var other = checked("N° EJ;N° DP;Exercice;Montant payé", books.number + ";" + request + ";2026;1500");
        assertEquals(List.of("KNOWN"), column(other.getString("id"), "state"));
    }

    @Test
    void a_penalty_is_told_by_its_words_alone() {
        var books = ChorusBooks.with(2026, "10000");
        books.pay("64" + books.number, 2026, "1000");
        var header = PAID + ";Texte";
        applied(checked(
                header,
                paid(books.number, "65" + books.number, 2026, "\u221270") + ";Pénalités de retard",
                paid(books.number, "66" + books.number, 2026, "-30") + ";Avoir"));
        same("900.00", books.totals(2026).paidCp());
        assertEquals(List.of("INSTALMENT", "PENALTY", "CREDIT_NOTE"), paymentKinds(books));
    }

    @Test
    void b18_the_service_fait_that_a_payment_names_is_certified_once() {
        var books = ChorusBooks.with(2026, "10000");
        String[] lines = {
            "N° EJ;N° poste EJ;N° DP;Exercice;Date de paiement;N° SF;Date comptable du SF;Montant payé",
            "%1$s;1;67%1$s;2026;12/03/2026;SF1;02.03.2026;800".formatted(books.number)
        };
        var first = checked(lines);
        assertEquals("800.00", first.getString("brings.certified"));
        applied(first);
        same("800.00", books.totals(2026).certified());
        applied(checked(lines));
        same("800.00", books.totals(2026).certified());
    }

    @Test
    void an_import_is_undone_to_the_exact_former_figures_the_latest_first() {
        var books = ChorusBooks.with(2025, "10000");
        books.pay("68" + books.number, 2025, "1000");
        var figures = books.figures();
        String[] lines = {
            TYPED,
            typed(books.number, "150", 2026, "-500"),
            typed(books.number, "200", 2026, "-250,25"),
            typed(books.number, "100", 2025, "9000")
        };
        var first = applied(checked(lines));
        assertNotEquals(figures, books.figures());
        var second = applied(checked(lines));
        act(first, "reversal").statusCode(409).body("detail", containsString("annulez-le d'abord"));
        undone(second);
        undone(first);
        assertEquals(figures, books.figures());
        applied(checked(lines));
        same("250.25", books.totals(2026).paidCp());
    }

    @Test
    void what_moved_in_the_books_since_the_check_is_compared_again() {
        var books = ChorusBooks.with(2026, "10000");
        var request = "69" + books.number;
        var id = checked(PAID, paid(books.number, request, 2026, "1000")).getString("id");
        books.pay(request, 2026, "1000");
        act(id, "application").statusCode(200).body("movedSinceCheck", org.hamcrest.Matchers.equalTo(1));
        same("1000.00", books.totals(2026).paidCp());
    }
}
