package fr.gouv.pilo.shared.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S8: what a token gives, and to whom. */
class RoleAugmentorTest {
    @Test
    void a_person_has_the_roles_of_the_realm_that_we_know_with_their_rights() {
        assertEquals(
                with(Right.of(Set.of(Roles.REFERENT)), Roles.REFERENT),
                roles(Map.of(), Roles.REFERENT, "offline_access", "uma_authorization"));
    }

    @Test
    void the_scopes_of_a_person_give_nothing() {
        assertEquals(Set.of(), roles(Map.of("scope", "openid roadmap:write projects:read")));
    }

    @Test
    void the_scopes_of_a_machine_are_its_roles_and_those_of_the_realm_give_it_nothing() {
        assertEquals(
                with(Right.of(Set.of(Roles.SCOPE_ROADMAP_WRITE)), Roles.SCOPE_ROADMAP_WRITE),
                roles(
                        Map.of("account_type", "machine", "scope", "openid roadmap:write everything"),
                        Roles.ADMIN,
                        Roles.MISSION_LEAD));
        assertEquals(Set.of(), roles(Map.of("account_type", "machine"), Roles.ADMIN));
    }

    @Test
    void nobody_writes_a_right_into_a_token() {
        assertEquals(Set.of(), roles(Map.of("scope", Right.AUDIT_READ), Right.AUDIT_READ));
        assertEquals(Set.of(), roles(Map.of("account_type", "machine", "scope", Right.AUDIT_READ), Right.AUDIT_READ));
    }

    private static Set<String> with(Set<String> rights, String role) {
        var all = new HashSet<>(rights);
        all.add(role);
        return all;
    }

    private static Set<String> roles(Map<String, Object> claims, String... realmRoles) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new TokenOf(claims))
                .addRoles(Set.of(realmRoles))
                .build();
        return new RoleAugmentor("SGAR-REG-76-PFRH")
                .augment(identity, null)
                .await()
                .indefinitely()
                .getRoles();
    }
}
