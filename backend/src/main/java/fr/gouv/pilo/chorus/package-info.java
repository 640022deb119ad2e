/**
 * Extracts of Chorus (imports Chorus): the State's accounts come in as files, each row is kept as it stood, compared with
 * the books, matched to a budget line and a commitment, and what differs is written as facts of {@code spending}; an import
 * is undone whole. The mission, its assistant and the Chorus managers write here; nothing is approved here.
 */
package fr.gouv.pilo.chorus;
