package fr.gouv.pilo.shared.identity;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** People and machines that have called at least once; leads, authors and audit refer to them. */
@ApplicationScoped
public class Accounts {
    private record Known(UUID id, String displayName, String mail) {}

    private record Named(UUID id, String displayName) {}

    /** @param mail null until the account's next sign-in */
    public record Reach(String displayName, String mail) {}

    private final Sql sql;
    /** Spares a write a request; a name that changed in Keycloak is written at its next call. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Accounts(Sql sql) {
        this.sql = sql;
    }

    /** Of an account that nobody writes to. */
    public UUID ensure(String issuer, String subject, String displayName, boolean machine) {
        return ensure(issuer, subject, displayName, machine, null);
    }

    /**
     * @param mail null for a token that tells none: what is known stays
     * @return the account's id, created or renamed if need be; in a transaction of its own, whatever the act becomes
     */
    public UUID ensure(String issuer, String subject, String displayName, boolean machine, String mail) {
        var key = issuer + ' ' + subject;
        var cached = known.get(key);
        if (cached != null && cached.displayName().equals(displayName) && Objects.equals(cached.mail(), mail)) {
            return cached.id();
        }
        var id = sql.apart(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO account AS a (id, issuer, subject, display_name, machine, mail) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (issuer, subject) DO UPDATE
                        SET display_name = excluded.display_name, mail = coalesce(excluded.mail, a.mail)
                    RETURNING id""")) {
                Sql.bind(statement, Ids.next(), issuer, subject, displayName, machine, mail);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getObject(1, UUID.class);
                }
            }
        });
        known.put(key, new Known(id, displayName, mail));
        return id;
    }

    /** Whether the service was in use at that time: it knew an account. */
    public boolean knownAt(Instant then) {
        return sql.one("SELECT EXISTS (SELECT 1 FROM account WHERE created_at <= ?)", row -> row.getBoolean(1), then)
                .orElseThrow();
    }

    /** How a person is written to; empty for a machine, and for who is unknown. */
    public Optional<Reach> reach(UUID id) {
        return sql.one(Reach.class, "SELECT display_name, mail FROM account WHERE id = ? AND NOT machine", id);
    }

    /** Display names by account id, in one query. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyMap();
        }
        return sql
                .list(Named.class, "SELECT id, display_name FROM account WHERE id = ANY(?)", (Object)
                        ids.stream().distinct().toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Named::id, Named::displayName));
    }
}
