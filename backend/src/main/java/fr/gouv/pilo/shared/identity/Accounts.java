package fr.gouv.pilo.shared.identity;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** People and machines that have called at least once; leads, authors and audit refer to them. */
@ApplicationScoped
public class Accounts {
    private record Known(UUID id, String displayName) {}

    private final Sql sql;
    /** Spares a write a request; a name that changed in Keycloak is written at its next call. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Accounts(Sql sql) {
        this.sql = sql;
    }

    /** @return the account's id, created or renamed if need be; in a transaction of its own, whatever the act becomes */
    public UUID ensure(String issuer, String subject, String displayName, boolean machine) {
        var key = issuer + ' ' + subject;
        var cached = known.get(key);
        if (cached != null && cached.displayName().equals(displayName)) {
            return cached.id();
        }
        var id = sql.apart(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO account (id, issuer, subject, display_name, machine) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (issuer, subject) DO UPDATE SET display_name = excluded.display_name
                    RETURNING id""")) {
                Sql.bind(statement, Ids.next(), issuer, subject, displayName, machine);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getObject(1, UUID.class);
                }
            }
        });
        known.put(key, new Known(id, displayName));
        return id;
    }

    /** Whether the service was in use at that time: it knew an account. */
    public boolean knownAt(Instant then) {
        return sql.one("SELECT EXISTS (SELECT 1 FROM account WHERE created_at <= ?)", row -> row.getBoolean(1), then)
                .orElseThrow();
    }

    /** Display names by account id, in one query. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyMap();
        }
        return sql
                .list(Known.class, "SELECT id, display_name FROM account WHERE id = ANY(?)", (Object)
                        ids.stream().distinct().toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Known::id, Known::displayName));
    }
}
