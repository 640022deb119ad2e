package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells what keeps the product from writing a mail now from what is wrong with the mail. */
final class Busy {
    private static final int DEEPEST = 20;

    private Busy() {}

    /** Whether the same may well work in a while: the database is away, a transaction was given up, no place is free. */
    static boolean is(Throwable thrown) {
        return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(e -> e instanceof SQLException
                        || e instanceof RollbackException
                        || e instanceof SystemException
                        || e instanceof TransactionalException
                        || e instanceof QuarkusTransactionException
                        || e instanceof ProblemException problem && problem.code() == ProblemCode.UNAVAILABLE);
    }
}
