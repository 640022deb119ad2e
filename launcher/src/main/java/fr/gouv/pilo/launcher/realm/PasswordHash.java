package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as Keycloak stores it (PBKDF2-SHA512, 512 bits); it hashes it anew its own way at the first sign-in. */
final class PasswordHash {
    private static final int ITERATIONS = 210_000;

    private PasswordHash() {}

    static ObjectNode credential(String password) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        var secret = Json.MAPPER.createObjectNode();
        secret.put("value", base64(hash(password, salt))).put("salt", base64(salt));
        var how = Json.MAPPER.createObjectNode();
        how.put("algorithm", "pbkdf2-sha512").put("hashIterations", ITERATIONS);
        return Json.MAPPER
                .createObjectNode()
                .put("type", "password")
                .put("secretData", secret.toString())
                .put("credentialData", how.toString());
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
