package fr.gouv.pilo.shared.identity;

import java.util.UUID;

/**
 * Somebody has begun to work, with the rights and territories of that moment, which {@link Caller} and {@link TerritoryScope}
 * tell: what was opened by rights that are gone is closed.
 */
public record AccountSeen(UUID account) {}
