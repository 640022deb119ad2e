package fr.gouv.pilo.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** E2: one address is one person, however it is typed. */
class MailAddressTest {
    private static String key(String typed) {
        return MailAddress.of(typed).key();
    }

    @Test
    void one_address_has_one_key_however_it_is_typed() {
        assertEquals("zoé+essai@xn--prfecture-c4a.example", key(" Zoé+Essai@Préfecture.EXAMPLE "));
        assertEquals(key("zoe\u0301@exemple.invalid"), key("zoé@exemple.invalid"));
        assertEquals(key("a@xn--prfecture-c4a.example"), key("a@préfecture.example"));
    }

    @Test
    void a_plus_and_a_dot_are_those_of_another_address_and_what_was_typed_is_kept() {
        assertNotEquals(key("zoe+a@exemple.invalid"), key("zoe@exemple.invalid"));
        assertNotEquals(key("z.oe@exemple.invalid"), key("zoe@exemple.invalid"));
        assertEquals(
                "Zoé@Exemple.invalid", MailAddress.of("Zoé@Exemple.invalid").typed());
    }

    @Test
    void what_no_server_takes_is_none() {
        for (var typed : List.of(
                "a@b",
                "a@.fr",
                "a@b.",
                ".a@b.fr",
                "a.@b.fr",
                "a..b@c.fr",
                "a@b c.fr",
                "a@b_c.fr",
                "\"a b\"@c.fr",
                "a,b@c.fr",
                "a\u0007@c.fr",
                "@c.fr",
                "a@-b.fr")) {
            assertNull(MailAddress.of(typed), typed);
        }
    }
}
