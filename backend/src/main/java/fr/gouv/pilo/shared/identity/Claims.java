package fr.gouv.pilo.shared.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The raw claims of our tokens, as Java values. */
final class Claims {
    private Claims() {}

    static boolean machine(JsonWebToken token) {
        return "machine".equals(text(token, "account_type"));
    }

    static String text(JsonWebToken token, String claim) {
        var value = token.getClaim(claim);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value == null ? null : value.toString();
    }

    /** An array claim; Keycloak gives a plain string when a multivalued attribute has one value only in some mappers. */
    static Set<String> texts(JsonWebToken token, String claim) {
        var value = token.getClaim(claim);
        if (value instanceof JsonArray array) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.toUnmodifiableSet());
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
        }
        var single = text(token, claim);
        return single == null || single.isBlank() ? Set.of() : Set.of(single);
    }
}
