package fr.gouv.pilo.shared.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.digest.Sha256;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Runs inside the transaction of the service (its priority comes after the transaction's). */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {
    private record Stored(byte[] fingerprint, String answer) {}

    private final IdempotencyKey key;
    private final Caller caller;
    private final Visitor visitor;
    private final Sql sql;
    private final ObjectMapper mapper;
    private final Instance<ReplayCheck<?>> checks;

    IdempotentInterceptor(
            IdempotencyKey key,
            Caller caller,
            Visitor visitor,
            Sql sql,
            ObjectMapper mapper,
            @Any Instance<ReplayCheck<?>> checks) {
        this.key = key;
        this.caller = caller;
        this.visitor = visitor;
        this.sql = sql;
        this.mapper = mapper;
        this.checks = checks;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        // Loaders at start call services outside any request: they have no key.
        var asked = Arc.container().requestContext().isActive() ? key.value() : java.util.Optional.<String>empty();
        if (asked.isEmpty()) {
            return context.proceed();
        }
        var method = context.getMethod();
        var operation = method.getDeclaringClass().getSimpleName() + '.' + method.getName();
        var owner = owner();
        lock(owner, operation, asked.get());
        var fingerprint = fingerprint(context.getParameters());
        var stored = find(owner, operation, asked.get());
        if (stored != null) {
            require(stored, fingerprint);
            return stillReadable(mapper.readValue(stored.answer(), method.getReturnType()), context.getTarget());
        }
        var result = context.proceed();
        sql.update(
                "INSERT INTO idempotency_key (caller, operation, key, fingerprint, answer) VALUES (?, ?, ?, ?, ?)",
                owner,
                operation,
                asked.get(),
                fingerprint,
                mapper.writeValueAsString(result));
        return result;
    }

    private static void require(Stored stored, byte[] fingerprint) {
        if (!Arrays.equals(stored.fingerprint(), fingerprint)) {
            throw ProblemException.of(ProblemCode.KEY_REUSED, "Cette clé a déjà servi pour une demande différente.");
        }
        if (KeptAnswers.FORGOTTEN.equals(stored.answer())) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, "Cette demande a déjà eu lieu, et ce qu'elle répondait est effacé depuis.");
        }
    }

    /** Whose key it is: two callers may choose the same one. */
    private String owner() {
        return visitor.key().orElseGet(() -> {
            if (caller.anonymous()) {
                throw ProblemException.badRequest(
                        "Sans compte, sans lien et sans adresse électronique, une clé Idempotency-Key n'est à personne.");
            }
            return caller.accountId().toString();
        });
    }

    /** The service's own check first: several rooms answer with a document. */
    private Object stillReadable(Object kept, Object service) {
        if (service instanceof ReplayCheck<?> own && own.answers().isInstance(kept)) {
            require(own, kept);
            return kept;
        }
        for (var check : checks) {
            if (check.answers().isInstance(kept)) {
                require(check, kept);
                return kept;
            }
        }
        throw new IllegalStateException("nobody says who may read again a " + kept.getClass());
    }

    private static <T> void require(ReplayCheck<T> check, Object kept) {
        check.require(check.answers().cast(kept));
    }

    /** Held to the end of the transaction: whoever comes meanwhile with the same key is told so. */
    private void lock(String owner, String operation, String value) {
        var name = owner + " " + operation + " " + value;
        if (key.patient()) {
            sql.one("SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL", row -> row.getBoolean(1), name);
            return;
        }
        var free = sql.one("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))", row -> row.getBoolean(1), name);
        if (!free.orElse(false)) {
            throw ProblemException.of(ProblemCode.IN_PROGRESS, "La même demande est déjà en cours de traitement.");
        }
    }

    private Stored find(String owner, String operation, String value) {
        sql.update(
                "DELETE FROM idempotency_key WHERE caller = ? AND operation = ? AND key = ? AND created_at < now() - interval '24 hours'",
                owner,
                operation,
                value);
        return sql.one(
                        Stored.class,
                        "SELECT fingerprint, answer FROM idempotency_key WHERE caller = ? AND operation = ? AND key = ?",
                        owner,
                        operation,
                        value)
                .orElse(null);
    }

    private byte[] fingerprint(Object[] arguments) throws Exception {
        return Sha256.of(mapper.writeValueAsBytes(arguments));
    }
}
