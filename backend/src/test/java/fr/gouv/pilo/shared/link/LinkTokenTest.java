package fr.gouv.pilo.shared.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTokenTest {
    private static final String OLD = "ancienne:0123456789abcdef0123456789abcdef";
    private static final String NEW = "neuve:fedcba9876543210fedcba9876543210";

    @Test
    void a_token_is_small_letters_and_digits_and_is_read_back_whatever_its_bytes() {
        var ids = List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(1, 0), UUID.randomUUID());
        for (var id : ids) {
            for (var fill : new byte[] {0, 1, -1, 127}) {
                var signature = new byte[LinkToken.SIGNATURE];
                Arrays.fill(signature, fill);
                var token = new LinkToken("k1", id, signature);
                assertTrue(token.toString().matches("k1-[a-z0-9]{56}"), token.toString());
                assertEquals(Optional.of(token), LinkToken.parse(token.toString()));
            }
        }
    }

    @Test
    void what_is_no_token_is_none() {
        var digits = "0".repeat(56);
        for (var text : List.of(
                "",
                "k1",
                "k1-",
                "k1-" + digits + "0",
                "k1-" + digits.substring(1),
                "K1-" + digits,
                "k1." + digits,
                "k1-" + "z".repeat(56),
                "-" + digits,
                "abcdefghi-" + digits,
                "k1-" + digits + "\n",
                "k1-é" + digits.substring(1))) {
            assertEquals(Optional.empty(), LinkToken.parse(text), text);
        }
        assertTrue(LinkToken.parse("k1-" + digits).isPresent());
    }

    @Test
    void the_first_key_signs_and_each_verifies_what_it_signed() {
        var before = new LinkKeys(OLD);
        var after = new LinkKeys(NEW + "," + OLD);
        assertEquals("ancienne", before.current());
        assertEquals("neuve", after.current());
        assertArrayEquals(before.sign("ancienne", "x"), after.sign("ancienne", "x"));
        assertFalse(Arrays.equals(after.sign("neuve", "x"), after.sign("ancienne", "x")));
        assertNotEquals(0, after.sign("neuve", "x").length);
        assertNull(new LinkKeys(NEW).sign("ancienne", "x"));
    }

    @Test
    void an_address_opens_as_long_as_the_key_that_made_it_is_ours() {
        var row =
                new StoredLink(UUID.randomUUID(), "essai", "x", List.of("try"), Instant.EPOCH, null, null, null, null);
        var first = addresses(OLD).of(row, LinkAddresses.PATH);
        var text = first.getPath().substring((LinkAddresses.PATH + "/").length());
        var token = LinkToken.parse(text).orElseThrow();
        assertTrue(addresses(OLD).signs(token, row));
        assertTrue(addresses(NEW + "," + OLD).signs(token, row));
        assertNotEquals(first, addresses(NEW + "," + OLD).of(row, LinkAddresses.PATH));
        assertFalse(addresses(NEW).signs(token, row));
    }

    private static LinkAddresses addresses(String keys) {
        return new LinkAddresses(keys, "https://essai.invalid");
    }

    @Test
    void a_key_that_is_short_unnamed_or_named_twice_is_refused_without_being_told() {
        for (var setting : List.of(
                "",
                "sans-nom-mais-tres-longue-cle-de-signature",
                "k1:courte",
                "K:" + "x".repeat(32),
                OLD + "," + OLD,
                OLD + ",",
                "neuf-lettres:" + "x".repeat(32))) {
            var refused = assertThrows(IllegalStateException.class, () -> new LinkKeys(setting), setting);
            assertTrue(refused.getMessage().contains("PILO_LINK_KEYS"));
            assertFalse(refused.getMessage().contains("courte"));
        }
    }
}
