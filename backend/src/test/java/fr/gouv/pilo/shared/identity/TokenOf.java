package fr.gouv.pilo.shared.identity;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The claims of a token that was verified. */
record TokenOf(Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
        return String.valueOf(claims.get("name"));
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        return (T) claims.get(name);
    }
}
