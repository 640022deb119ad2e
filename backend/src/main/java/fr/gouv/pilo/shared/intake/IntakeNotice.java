package fr.gouv.pilo.shared.intake;

/**
 * What an import leaves aside, or reads in a way that must be known, without being refused.
 *
 * @param about the object of the room that it regards, or null if it regards a file
 */
public record IntakeNotice(String about, String sentence) {}
