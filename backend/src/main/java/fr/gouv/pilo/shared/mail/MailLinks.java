package fr.gouv.pilo.shared.mail;

import java.net.URI;

/** Makes the address of a signed link, the same each time for the same link. Answered by what signs links. */
public interface MailLinks {
    URI create(MailLink link);
}
