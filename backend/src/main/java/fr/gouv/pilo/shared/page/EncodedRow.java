package fr.gouv.pilo.shared.page;

/**
 * A row that is JSON already: lists that are read whole and often encode each row once.
 *
 * @param json UTF-8, without end of line
 */
record EncodedRow(byte[] json) {}
