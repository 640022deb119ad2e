package fr.gouv.pilo.project;

import java.time.Instant;
import java.util.UUID;

/**
 * Who acts and when.
 *
 * @param at the instant of the act; only loaders give another than now
 */
public record Signature(UUID accountId, Instant at) {}
