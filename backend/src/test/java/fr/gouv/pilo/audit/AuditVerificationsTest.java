package fr.gouv.pilo.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AuditVerificationsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");

    private final List<AuditRepository.Link> chain = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AuditVerifications verifications = new AuditVerifications(
            new AuditRepository(null) {
                @Override
                long countWaiting() {
                    return 0;
                }

                @Override
                Optional<UUID> astray() {
                    return Optional.empty();
                }

                @Override
                void forEachLink(Consumer<Link> consumer) {
                    chain.forEach(consumer);
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            metrics);

    @Test
    void the_metrics_tell_nothing_until_the_chain_was_verified_then_what_was_found_S23() {
        assertTrue(Double.isNaN(gauge("pilo.audit.chain.valid")));
        chain.add(link(1));
        verifications.run();
        assertEquals(1, gauge("pilo.audit.chain.valid"));
        assertEquals(NOW.getEpochSecond(), gauge("pilo.audit.chain.verified.seconds"));
        chain.add(link(3));
        assertFalse(verifications.verify().valid());
        assertEquals(0, gauge("pilo.audit.chain.valid"));
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private static AuditRepository.Link link(long position) {
        var entry = new AuditHash.Sealable(
                UUID.randomUUID(), Instant.EPOCH, null, "essai", "essai", "1", null, new byte[32], null);
        return new AuditRepository.Link(
                entry, position, AuditHash.GENESIS, AuditHash.chain(AuditHash.GENESIS, entry), null, null);
    }
}
