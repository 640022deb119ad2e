package fr.gouv.pilo.shared.db;

import java.sql.SQLException;

/** A statement failed; the cause keeps the SQLSTATE from which the answer is made. */
public class SqlFailure extends RuntimeException {
    SqlFailure(SQLException cause) {
        super(cause);
    }
}
