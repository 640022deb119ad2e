package fr.gouv.pilo.shared.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import org.hibernate.StaleStateException;

/** What the database refused, by SQLSTATE: the database is the judge of uniqueness, locks and space. */
public final class DatabaseProblems {
    private DatabaseProblems() {}

    /** @return the problem, or null if the database has nothing to do with it */
    public static ProblemException of(Throwable failure) {
        for (var cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return ProblemException.of(
                        ProblemCode.STALE, "L'objet a été modifié entre-temps ; rien n'a été enregistré.");
            }
            if (cause instanceof SQLException sql) {
                var known = of(sql);
                if (known != null) {
                    return known;
                }
            }
        }
        return null;
    }

    private static Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    private static ProblemException of(SQLException e) {
        var state = e.getSQLState();
        if (state == null) {
            return acquisitionTimedOut(e) ? unavailable() : null;
        }
        return state.startsWith("22") ? ofValue(state) : ofState(state);
    }

    /** A value that the database can't hold. */
    private static ProblemException ofValue(String state) {
        return switch (state) {
            case "22021", "22P05" ->
                ProblemException.badRequest("Un texte contient un caractère qui ne peut pas être enregistré.");
            case "22003" -> ProblemException.badRequest("Un nombre est trop grand.");
            case "22008" -> ProblemException.badRequest("Une date est hors des bornes admises.");
            default -> null;
        };
    }

    private static ProblemException ofState(String state) {
        return switch (state) {
            case "23505" -> ProblemException.of(ProblemCode.ALREADY_EXISTS, "Un objet porte déjà cette clé.");
            case "23503" ->
                ProblemException.of(
                        ProblemCode.CONFLICT, "L'objet est lié à un autre qui n'existe pas ou qui en dépend encore.");
            case "23514", "23P01" ->
                ProblemException.of(ProblemCode.CONFLICT, "Une règle de cohérence des données refuse cet acte.");
            case "40001", "40P01" ->
                ProblemException.of(ProblemCode.CONFLICT, "Un autre acte a eu lieu au même instant ; recommencez.");
            case "55P03" ->
                ProblemException.of(
                        ProblemCode.IN_PROGRESS,
                        "Un autre acte est en cours sur le même objet ; recommencez dans un instant.");
            case "57014" ->
                ProblemException.of(
                        ProblemCode.UNAVAILABLE, "La demande a pris trop de temps ; affinez-la ou recommencez.");
            case "53100" ->
                ProblemException.of(
                        ProblemCode.STORAGE_FULL,
                        "Le serveur n'a plus de place pour écrire ; rien n'a été enregistré.");
            default ->
                state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") ? unavailable() : null;
        };
    }

    private static boolean acquisitionTimedOut(SQLException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static ProblemException unavailable() {
        return ProblemException.retry(
                ProblemCode.UNAVAILABLE,
                "La base de données ne répond pas ; recommencez dans quelques secondes.",
                java.time.Duration.ofSeconds(5));
    }
}
