package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.IntakeSpool;
import java.io.IOException;
import java.util.List;

/** The rows that are read, in the order of the columns of the temporary table that takes them. */
final class ChorusSpool {
    static final String COLUMNS = """
            position integer NOT NULL, file smallint NOT NULL, sheet text NOT NULL, line integer NOT NULL, cells text[] NOT NULL,
            effect text, commitment text, item integer, payment_request text, payment_item text, company text, fiscal_year integer,
            amount_type text, amount numeric, value_date date, supplier_name text, siret text, cost_centre text, activity text,
            programme text, label text, service_number text, service_date date, fault text, match_key text""";

    private ChorusSpool() {}

    static void write(IntakeSpool spool, ChorusRow row) throws IOException {
        spool.row(
                spool.position(),
                row.file(),
                row.sheet(),
                row.line(),
                array(row.cells()),
                row.effect(),
                row.commitment(),
                row.item(),
                row.paymentRequest(),
                row.paymentItem(),
                row.company(),
                row.fiscalYear(),
                row.amountType(),
                row.amount(),
                row.valueDate(),
                row.supplierName(),
                row.siret(),
                row.costCentre(),
                row.activity(),
                row.programme(),
                row.label(),
                row.serviceNumber(),
                row.serviceDate(),
                row.fault(),
                row.matchKey());
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<String> cells) {
        var array = new StringBuilder("{");
        for (var cell : cells) {
            array.append(array.length() > 1 ? ",\"" : "\"");
            array.append(cell.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return array.append('}').toString();
    }
}
