package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
class ClosingRepository {
    private static final RecordColumns DATES = RecordColumns.of(UpdateClosingDates.class);

    private final Sql sql;

    ClosingRepository(Sql sql) {
        this.sql = sql;
    }

    private record Row(
            LocalDate lastCommitment,
            LocalDate lastAcknowledgement,
            LocalDate lastPaymentRequest,
            LocalDate switchover,
            LocalDate reopening,
            String note,
            long version) {}

    /** Unknown dates are null, under version 0. */
    ClosingDatesView view(int year, String programme) {
        var row = sql.one(
                        Row.class,
                        "SELECT " + DATES.names()
                                + ", version FROM budget_closing WHERE fiscal_year = ? AND budget_programme = ?",
                        year,
                        programme)
                .orElse(new Row(null, null, null, null, null, null, 0));
        return new ClosingDatesView(
                year,
                programme,
                row.lastCommitment(),
                row.lastAcknowledgement(),
                row.lastPaymentRequest(),
                row.switchover(),
                row.reopening(),
                row.note(),
                null,
                row.version());
    }

    /** Others who set the same dates wait, also while there are none. */
    void lock(int year, String programme) {
        sql.update("""
                INSERT INTO budget_closing (fiscal_year, budget_programme) VALUES (?, ?) ON CONFLICT DO NOTHING""", year, programme);
        sql.list(
                "SELECT 1 FROM budget_closing WHERE fiscal_year = ? AND budget_programme = ? FOR UPDATE",
                row -> true,
                year,
                programme);
    }

    void write(int year, String programme, UpdateClosingDates dates) {
        sql.update(
                "UPDATE budget_closing SET (%s, version) = ROW(%s, version + 1) WHERE fiscal_year = ? AND budget_programme = ?"
                        .formatted(DATES.names(), DATES.marks()),
                DATES.valuesThen(dates, year, programme));
    }
}
