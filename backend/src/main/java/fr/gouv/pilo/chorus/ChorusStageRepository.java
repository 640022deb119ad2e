package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.intake.IntakeSpool;
import fr.gouv.pilo.shared.intake.IntakeStaging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of an import on their way in. */
@ApplicationScoped
class ChorusStageRepository {
    private final Sql sql;
    private final IntakeStaging staging;

    ChorusStageRepository(Sql sql, IntakeStaging staging) {
        this.sql = sql;
        this.staging = staging;
    }

    void keep(UUID importId, IntakeSpool spool) {
        sql.update("CREATE TEMPORARY TABLE chorus_stage (" + ChorusSpool.COLUMNS + ") ON COMMIT DROP");
        staging.copy(spool, "pg_temp.chorus_stage");
        sql.update("""
                INSERT INTO chorus_import_row (import_id, position, file, sheet, line, cells, effect, commitment, item, payment_request,
                    payment_item, company, fiscal_year, amount_type, amount, value_date, supplier_name, siret, cost_centre, activity,
                    programme, label, service_number, service_date, fault, match_key, state)
                SELECT ?, s.position, s.file, s.sheet, s.line, s.cells, s.effect, s.commitment, s.item, s.payment_request,
                    s.payment_item, s.company, s.fiscal_year, s.amount_type, s.amount, s.value_date, s.supplier_name, s.siret, s.cost_centre,
                    s.activity, s.programme, s.label, s.service_number, s.service_date, s.fault, s.match_key,
                    CASE WHEN s.fault IS NULL THEN 'UNMATCHED' ELSE 'REFUSED' END
                FROM pg_temp.chorus_stage s ORDER BY s.position""", importId);
        sql.update("DROP TABLE pg_temp.chorus_stage");
    }

    void clear(UUID importId) {
        sql.update("DELETE FROM chorus_import_row WHERE import_id = ?", importId);
    }

    void toldAs(UUID importId, int file, ChorusFileKind kind, int rows) {
        sql.update(
                "UPDATE chorus_import_file SET kind = ?, row_count = ? WHERE import_id = ? AND position = ?",
                kind,
                rows,
                importId,
                file);
    }
}
