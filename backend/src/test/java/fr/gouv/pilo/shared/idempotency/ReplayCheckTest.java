package fr.gouv.pilo.shared.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.inject.Any;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Walked over all beans, so that a new act does not forget it. */
@PiloTest
class ReplayCheckTest {
    @Test
    void each_answer_that_is_kept_for_a_replay_has_one_who_says_who_may_read_it_again() {
        Set<Class<?>> kept = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> Arrays.stream(bean.getBeanClass().getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Idempotent.class))
                .map(method -> (Class<?>) method.getReturnType())
                .collect(Collectors.toSet());
        Set<Class<?>> checked = Arc.container()
                .select(new jakarta.enterprise.util.TypeLiteral<ReplayCheck<?>>() {}, Any.Literal.INSTANCE)
                .stream()
                .map(check -> ClientProxy.unwrap(check).answers())
                .collect(Collectors.toSet());
        assertTrue(kept.size() >= 6, kept::toString);
        assertEquals(kept, checked);
    }
}
