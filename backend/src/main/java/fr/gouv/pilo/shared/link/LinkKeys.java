package fr.gouv.pilo.shared.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys that sign links, by id: the first signs, each verifies what it signed. */
final class LinkKeys {
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,8}");
    private static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param setting {@code id:secret,id:secret}
     * @throws IllegalStateException telling what is wrong, never the secret
     */
    LinkKeys(String setting) {
        for (var one : setting.split(",", -1)) {
            var parts = one.strip().split(":", 2);
            if (parts.length != 2
                    || !ID.matcher(parts[0]).matches()
                    || parts[1].length() < SHORTEST
                    || keys.containsKey(parts[0])) {
                throw new IllegalStateException(
                        "PILO_LINK_KEYS attend une ou plusieurs clés « nom:secret » séparées par des virgules : un nom de 1 à 8 "
                                + "lettres minuscules ou chiffres, différent pour chacune, et un secret de 32 caractères au moins.");
            }
            keys.put(parts[0], new SecretKeySpec(parts[1].getBytes(StandardCharsets.UTF_8), ALGORITHM));
        }
        current = keys.keySet().iterator().next();
    }

    String current() {
        return current;
    }

    /** @return null for a key that is not ours, or no longer */
    byte[] sign(String key, String text) {
        var secret = keys.get(key);
        if (secret == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), LinkToken.SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
