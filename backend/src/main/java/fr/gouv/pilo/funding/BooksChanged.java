package fr.gouv.pilo.funding;

/**
 * Entries were appended, in the transaction that is under way.
 *
 * @param entries how many
 */
public record BooksChanged(int entries) {}
