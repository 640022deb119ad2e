/**
 * The money that is given (crédits): funding schemes (dispositifs) with their agreement, budget lines (lignes
 * budgétaires), the movements that open, move or take credits, carry-overs (reports), closing dates (dates de fin de
 * gestion), forecasts of payments, and the books: every effect on a line as an entry that is appended and never changed,
 * with its totals kept beside. AE and CP are two ledgers that never mix (B1 to B5). The mission and the Chorus managers
 * write here; what is committed and paid is written by {@code spending}, through {@link fr.gouv.pilo.funding.Books}.
 */
package fr.gouv.pilo.funding;
