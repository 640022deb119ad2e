package fr.gouv.pilo.shared.mail;

import java.util.List;
import java.util.Set;

/**
 * What goes with the mails of some templates, beside their text: a bean of the room that writes them. It is made as the
 * mail leaves, of what is kept of it: the outbox holds no file.
 */
public interface MailAttachments {
    /** The templates that it is asked for. */
    Set<String> templates();

    /**
     * @return none for a mail that goes without
     * @throws RuntimeException if it can't be made: the mail fails then, and a person sees to it
     */
    List<MailAttachment> attachments(MailFacts mail);
}
