package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mail about to leave.
 *
 * @param values what its template says
 * @param links the addresses of its signed links, by name
 * @param createdAt when the act was done that it tells of
 */
public record MailFacts(
        UUID id,
        String template,
        MailAddress sender,
        MailAddress to,
        Map<String, Object> values,
        Map<String, URI> links,
        MailObject object,
        Instant createdAt) {}
