package fr.gouv.pilo;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Builds the token of a person or a machine; each has an account of its own unless a subject is given. */
public final class Tokens {
    /** Signing takes as long as a call: what says the same is signed once, and anew before it may have ended. */
    private static final Map<List<Object>, Signed> SIGNED = new ConcurrentHashMap<>();

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Signed(String token, Instant at) {}

    private final Map<String, Object> claims = new java.util.HashMap<>();
    private final List<String> roles = new ArrayList<>();
    private String subject = UUID.randomUUID().toString();
    private String audience = "pilo-api";
    private String issuer = TestIssuer.issuer();
    private Duration life = Duration.ofHours(1);

    private Tokens() {}

    public static Tokens person(String... roles) {
        var tokens = new Tokens();
        tokens.roles.addAll(List.of(roles));
        tokens.claims.put("name", "Compte d'essai " + String.join(" ", roles));
        return tokens;
    }

    public static Tokens machine(String... scopes) {
        var tokens = new Tokens();
        tokens.claims.put("scope", String.join(" ", scopes));
        tokens.claims.put("account_type", "machine");
        tokens.claims.put("azp", "client-" + tokens.subject);
        return tokens;
    }

    public Tokens territories(String... codes) {
        claims.put("territories", List.of(codes));
        return this;
    }

    public Tokens policies(String... codes) {
        claims.put("policies", List.of(codes));
        return this;
    }

    public Tokens organisation(String code) {
        claims.put("organisation", code);
        return this;
    }

    public Tokens subject(String id) {
        subject = id;
        return this;
    }

    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Tokens audience(String other) {
        audience = other;
        return this;
    }

    public Tokens issuer(String other) {
        issuer = other;
        return this;
    }

    public Tokens expired() {
        life = Duration.ofSeconds(-60);
        return this;
    }

    public String sign() {
        var said = List.of(Map.copyOf(claims), List.copyOf(roles), subject, audience, issuer, life);
        var known = SIGNED.get(said);
        if (known == null || known.at().isBefore(Instant.now().minus(KEPT))) {
            known = new Signed(signAs("pilo"), Instant.now());
            SIGNED.put(said, known);
        }
        return known.token();
    }

    /** Signed by our key under a name that it may have got since. */
    public String signAs(String keyId) {
        return builder().jws().keyId(keyId).sign(TestIssuer.KEYS.getPrivate());
    }

    /** Well signed, under the name of a key that nobody publishes. */
    public String signUnderUnknownKey() {
        return builder().jws().keyId(UUID.randomUUID().toString()).sign(TestIssuer.STRANGER.getPrivate());
    }

    /** Signed by a key that our issuer does not publish. */
    public String signByStranger() {
        return builder().jws().keyId("pilo").sign(TestIssuer.STRANGER.getPrivate());
    }

    /** Well signed, by a key to be found where the header itself says. */
    public String signByStrangerWithKeys() {
        return builder()
                .jws()
                .keyId("stranger")
                .header("jku", TestIssuer.strangerKeys())
                .header("x5u", TestIssuer.strangerKeys())
                .sign(TestIssuer.STRANGER.getPrivate());
    }

    private JwtClaimsBuilder builder() {
        var builder = Jwt.claims(claims)
                .issuer(issuer)
                .subject(subject)
                .audience(Set.of(audience))
                .issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().plus(life));
        return builder.claim("realm_access", Map.of("roles", roles));
    }
}
