package fr.gouv.pilo.shared.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What does not exist for a caller (404), and where a caller may not write, by the territories of its token. */
class TerritoryScopeTest {
    /** A code and what stands above it. */
    private static final Map<String, String> ABOVE =
            Map.of("REG-76", "NAT-FR", "DEPT-31", "REG-76", "REG-84", "NAT-FR", "DEPT-69", "REG-84", "NAT-FR", "");

    @Test
    void a_person_without_territories_reads_no_data_of_a_territory_and_writes_nowhere() {
        var scope = person();
        assertFalse(scope.readsInstance());
        assertEquals(Optional.of(Set.of()), scope.readable(true));
        assertEquals(Optional.of(Set.of()), scope.readable(false));
        assertFalse(scope.mayWrite("DEPT-31"));
        assertFalse(scope.writesInstance());
    }

    @Test
    void a_person_of_the_region_reads_all_of_it_and_writes_below_its_own_territories() {
        var scope = person("DEPT-31");
        assertTrue(scope.readsInstance());
        assertEquals(Optional.empty(), scope.readable(true));
        assertEquals(Optional.of(Set.of("REG-76", "DEPT-31")), scope.readable(false));
        assertTrue(scope.mayWrite("DEPT-31"));
        assertFalse(scope.mayWrite("REG-76"));
        assertFalse(scope.mayWrite("DEPT-69"));
        assertFalse(scope.writesInstance());
        assertTrue(person("REG-76").writesInstance());
        assertTrue(person("REG-76").mayWrite("DEPT-31"));
    }

    @Test
    void a_person_of_elsewhere_reads_national_figures_and_nothing_of_the_region() {
        var scope = person("REG-84");
        assertFalse(scope.readsInstance());
        assertEquals(Optional.empty(), scope.readable(true));
        assertEquals(Optional.of(Set.of()), scope.readable(false));
        assertFalse(scope.mayWrite("DEPT-31"));
    }

    @Test
    void a_machine_without_territories_reaches_all_that_exist_and_one_with_some_those_alone() {
        var all = scope(Map.of("account_type", "machine"));
        assertTrue(all.readsInstance());
        assertEquals(Optional.empty(), all.readable(false));
        assertTrue(all.mayWrite("DEPT-69"));
        assertFalse(all.mayWrite("DEPT-00"));
        var bound = scope(Map.of("account_type", "machine", "territories", List.of("REG-84")));
        assertFalse(bound.readsInstance());
        assertEquals(Optional.of(Set.of("REG-84", "DEPT-69")), bound.readable(true));
        assertEquals(Optional.of(Set.of("REG-84", "DEPT-69")), bound.readable(false));
        assertFalse(bound.mayWrite("DEPT-31"));
    }

    private static TerritoryScope person(String... territories) {
        return scope(Map.of("territories", List.of(territories)));
    }

    @SuppressWarnings("unchecked")
    private static TerritoryScope scope(Map<String, Object> claims) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new TokenOf(new HashMap<>(claims)))
                .build();
        var tree = (Instance<TerritoryTree>) Proxy.newProxyInstance(
                TerritoryScopeTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> new Tree());
        return new TerritoryScope(new Caller(identity, null), tree);
    }

    private static final class Tree implements TerritoryTree {
        @Override
        public boolean exists(String code) {
            return ABOVE.containsKey(code);
        }

        @Override
        public boolean contains(String ancestor, String code) {
            return exists(code) && (ancestor.equals(code) || contains(ancestor, ABOVE.get(code)));
        }

        @Override
        public Set<String> expand(Set<String> codes) {
            return ABOVE.keySet().stream()
                    .filter(code -> codes.stream().anyMatch(one -> contains(one, code)))
                    .collect(Collectors.toSet());
        }

        @Override
        public String nameOf(String code) {
            return code;
        }

        @Override
        public String instanceRegion() {
            return "REG-76";
        }
    }
}
