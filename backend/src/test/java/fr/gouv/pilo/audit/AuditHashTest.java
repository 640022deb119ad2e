package fr.gouv.pilo.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditHashTest {
    private static String chained(AuditHash.Link link) {
        return HexFormat.of()
                .formatHex(AuditHash.chain(
                        AuditHash.GENESIS,
                        new AuditHash.Sealable(
                                UUID.fromString("01936d5e-7c1a-7d2b-8f00-3a5b7c9d1e2f"),
                                Instant.parse("2026-11-23T08:05:00Z"),
                                null,
                                "project.create",
                                "project",
                                "PRJ-2026-001",
                                null,
                                fr.gouv.pilo.shared.audit.ChangeDigest.of(new byte[] {1}, "{}"),
                                link)));
    }

    /** The value of the first release, computed apart: what was sealed then must verify for ever. */
    @Test
    void an_entry_without_link_has_the_digest_that_it_had_before_links() {
        assertEquals("46cde43ad70b70c14175edc5a68fa319b2226242bef71ab1ef783782e3fa22ae", chained(null));
    }

    @Test
    void the_chain_covers_each_part_of_a_link() {
        var digests = new ArrayList<>(List.of(
                chained(null),
                chained(new AuditHash.Link("registration", "event", "1")),
                chained(new AuditHash.Link("answer", "event", "1")),
                chained(new AuditHash.Link("registration", "call", "1")),
                chained(new AuditHash.Link("registration", "event", "2")),
                chained(new AuditHash.Link("registrationevent", "", "1"))));
        assertEquals(digests.size(), new HashSet<>(digests).size());
    }
}
