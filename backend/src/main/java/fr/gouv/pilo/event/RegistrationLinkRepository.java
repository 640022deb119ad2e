package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Links are drawn by lot; their digest alone is kept, so that who reads the table can open none. */
@ApplicationScoped
class RegistrationLinkRepository implements RegistrationLinks {
    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    RegistrationLinkRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String issue(UUID registration) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.update(
                "INSERT INTO event_registration_link (digest, registration_id) VALUES (?, ?)",
                digest(token),
                registration);
        return token;
    }

    @Override
    public Optional<UUID> find(String token) {
        return token.length() != LENGTH
                ? Optional.empty()
                : sql.one(
                        "SELECT registration_id FROM event_registration_link WHERE digest = ?",
                        row -> row.getObject(1, UUID.class),
                        (Object) digest(token));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
