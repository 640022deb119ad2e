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

    void stage(IntakeSpool spool) {
        sql.update("CREATE TEMPORARY TABLE chorus_stage (" + ChorusSpool.COLUMNS + ") ON COMMIT DROP");
        staging.copy(spool, "pg_temp.chorus_stage");
    }

    /** With what came of the comparison: written once, as each of 50,000 rows has its indexes. */
    void keep(UUID importId) {
        sql.update("""
                INSERT INTO chorus_import_row (import_id, position, file, sheet, line, cells, effect, commitment, item, payment_request,
                    payment_item, company, fiscal_year, amount_type, amount, value_date, supplier_name, siret, cost_centre, activity,
                    programme, label, service_number, service_date, fault, match_key, %s)
                SELECT ?, s.position, s.file, s.sheet, s.line, s.cells, s.effect, s.commitment, s.item, s.payment_request,
                    s.payment_item, s.company, s.fiscal_year, s.amount_type, s.amount, s.value_date, s.supplier_name, s.siret, s.cost_centre,
                    s.activity, s.programme, s.label, s.service_number, s.service_date, s.fault, s.match_key, %s
                FROM pg_temp.chorus_stage s JOIN pg_temp.chorus_work w ON w.position = s.position ORDER BY s.position""".formatted(ChorusCompareRepository.COMPARED, ChorusCompareRepository.of("w")), importId);
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
