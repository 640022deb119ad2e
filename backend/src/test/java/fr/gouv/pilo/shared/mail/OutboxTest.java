package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No act without its mails, no mail without its act. */
@PiloTest
class OutboxTest {
    @Inject
    Post post;

    @Inject
    Outbox outbox;

    @BeforeEach
    @AfterEach
    void empty() {
        post.empty();
    }

    @Test
    void a_mail_outside_of_any_act_is_refused() {
        var mail = Post.reminder("issue-alone", "a@demo.invalid", null);
        assertThrows(IllegalStateException.class, () -> outbox.put(mail));
        assertEquals(0, post.count(MailState.WAITING));
    }

    @Test
    void a_mail_goes_with_the_act_that_is_given_up() {
        QuarkusTransaction.begin();
        try {
            assertTrue(outbox.put(Post.reminder("issue-given-up", "a@demo.invalid", null)));
        } finally {
            QuarkusTransaction.rollback();
        }
        assertEquals(0, post.count(MailState.WAITING));
        assertTrue(post.put(Post.reminder("issue-given-up", "a@demo.invalid", null)));
        assertEquals(1, post.count(MailState.WAITING));
    }
}
