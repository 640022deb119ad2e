package fr.gouv.pilo.shared.mail;

import java.time.Instant;
import java.util.Set;

/**
 * A signed link that a mail carries, as it is stored: its address is made when the mail is.
 *
 * @param kind what the link is for: its French word is {@code link.<kind>}
 * @param objectId the one object that it opens
 * @param acts what its bearer may do with it
 */
public record MailLink(String kind, String objectId, Set<String> acts, Instant expiresAt) {}
