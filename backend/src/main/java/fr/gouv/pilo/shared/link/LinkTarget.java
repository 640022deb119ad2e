package fr.gouv.pilo.shared.link;

import java.time.Instant;
import java.util.Set;

/**
 * What a link opens.
 *
 * @param kind what it is for, that of a {@link LinkKind}
 * @param objectId the one object, as its room names it
 * @param acts what its bearer may do, one of them, once
 * @param expiresAt by the real clock
 */
public record LinkTarget(String kind, String objectId, Set<String> acts, Instant expiresAt) {}
