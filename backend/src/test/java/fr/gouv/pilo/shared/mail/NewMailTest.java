package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewMailTest {
    private static NewMail by(String list) {
        var to = MailAddress.of("a@demo.invalid", "A").orElseThrow();
        return new NewMail("essai", to, "essai", Map.of(), Map.of(), new MailObject("essai", "x"), list);
    }

    @Test
    void the_id_of_a_list_stands_between_its_brackets_whatever_it_is() {
        for (var list :
                List.of("", "a b.invalid", "a>b.invalid", "<a.invalid", "a.invalid\r\nBcc:x", "a\tb", "a\u00a0b")) {
            assertThrows(IllegalArgumentException.class, () -> by(list), list);
        }
        assertEquals(
                "evenement-EVT-1.demo.invalid",
                by("evenement-EVT-1.demo.invalid").listId());
    }
}
