package fr.gouv.pilo.shared.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A person keeps only the known realm roles; a service account's scopes, and only a service account's, become roles
 * {@code scope:…}. The realm stamps machine tokens itself ({@code account_type}), a person can't obtain the stamp.
 * To both come the rights of their roles; to a colleague who acts for the platform of human resources, training hours.
 */
@ApplicationScoped
class RoleAugmentor implements SecurityIdentityAugmentor {
    private final String humanResources;

    RoleAugmentor(@ConfigProperty(name = "pilo.training-hours.organisation") String humanResources) {
        this.humanResources = humanResources;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var roles = Claims.machine(token) ? scopes(token) : realmRoles(identity);
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles)
                .addRoles(Right.of(roles))
                .addRoles(ofHumanResources(token, roles));
        return Uni.createFrom().item(builder.build());
    }

    private Set<String> ofHumanResources(JsonWebToken token, Set<String> roles) {
        return roles.contains(Roles.SGAR_COLLEAGUE) && humanResources.equals(Claims.text(token, "organisation"))
                ? Set.of(Right.TRAINING_HOURS)
                : Set.of();
    }

    private static Set<String> realmRoles(SecurityIdentity identity) {
        return identity.getRoles().stream().filter(Roles.OF_PEOPLE::contains).collect(Collectors.toSet());
    }

    private static Set<String> scopes(JsonWebToken token) {
        String scope = token.getClaim("scope");
        return scope == null
                ? Set.of()
                : Arrays.stream(scope.split(" "))
                        .map(name -> Roles.SCOPE + name)
                        .filter(Roles.OF_MACHINES::contains)
                        .collect(Collectors.toSet());
    }
}
