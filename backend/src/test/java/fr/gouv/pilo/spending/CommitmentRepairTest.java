package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.get;
import static fr.gouv.pilo.spending.SpendingCalls.paid;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.spending.CommitmentRepairs.Difference;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The operator's command that puts right what EJ keep of their operations. */
@PiloTest
class CommitmentRepairTest {
    private static final Map<String, String> WHY = Map.of("reason", "Saisi deux fois");

    @Inject
    CommitmentRepairs repairs;

    @Inject
    Sql sql;

    private List<Difference> mended(String number) {
        return repairs.mend().stream()
                .filter(one -> one.commitment().equals(number))
                .toList();
    }

    @Test
    void what_differs_from_the_operations_of_an_ej_is_told_and_mended() {
        paid();
        var number = committed();
        var before = get(number).extract().header("ETag");
        assertEquals(List.of(), mended(number));
        sql.update(
                "UPDATE commitment_item SET net = 12, paid_on = DATE '2026-01-02' WHERE commitment_id = (SELECT id FROM commitment WHERE number = ?)",
                number);
        sql.update("UPDATE commitment SET certified = 7.50 WHERE number = ?", number);
        assertEquals(
                List.of(
                        new Difference(number, null, "certified", "7.50", "0.00"),
                        new Difference(number, 1, "net", "12.00", "10000.00"),
                        new Difference(number, 1, "paid_on", "2026-01-02", null)),
                mended(number));
        var now = get(number).body("commitment.certified", equalTo("0.00")).body("items[0].net", equalTo("10000.00"));
        org.junit.jupiter.api.Assertions.assertNotEquals(before, now.extract().header("ETag"));
        assertEquals(List.of(), repairs.mend());
    }

    private List<String> days(String number) {
        return sql.list(
                "SELECT concat(i.paid_on, ' ', c.paid_on) AS days FROM commitment c JOIN commitment_item i ON i.commitment_id = c.id WHERE c.number = ?",
                row -> row.getString("days"),
                number);
    }

    private String pay(String number, String day) {
        var form = SpendingCalls.advance(number);
        form.put("paidOn", day);
        return SpendingCalls.created(SpendingCalls.PAYMENTS, form, "payment.id");
    }

    @Test
    void a_payment_taken_back_gives_back_the_day_of_the_one_before_it_and_nothing_differs() {
        var number = committed();
        var first = pay(number, "2026-04-01");
        var second = pay(number, "2026-06-01");
        assertEquals(List.of("2026-06-01 2026-06-01"), days(number));
        SpendingCalls.created(SpendingCalls.PAYMENTS + "/" + second + "/reversals", WHY, "payment.id");
        assertEquals(List.of("2026-04-01 2026-04-01"), days(number));
        assertEquals(List.of(), mended(number));
        SpendingCalls.created(SpendingCalls.PAYMENTS + "/" + first + "/reversals", WHY, "payment.id");
        assertEquals(List.of(" "), days(number));
        assertEquals(List.of(), mended(number));
    }
}
