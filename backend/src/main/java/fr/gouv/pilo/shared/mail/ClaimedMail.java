package fr.gouv.pilo.shared.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail as its worker has it. */
record ClaimedMail(
        UUID id,
        String recipient,
        String recipientName,
        String template,
        String data,
        String listId,
        String objectType,
        String objectKey,
        int failures,
        Instant refusedAt,
        Instant createdAt) {}
