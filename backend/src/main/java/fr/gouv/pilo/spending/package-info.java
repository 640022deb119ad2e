/**
 * What is committed and paid (la dépense): commitment requests (demandes d'engagement), which reserve AE and carry the
 * guards; commitments (engagements juridiques, EJ) with their items (postes), optional tranches and operations; services
 * faits, payments (demandes de paiement) and planned certifications. Operations are appended and never changed; each has
 * its own line and fiscal year, and its effect on the books of {@code funding}. The mission, its assistant and the Chorus
 * managers write here, the leadership approves; loaders and imports write facts through
 * {@link fr.gouv.pilo.spending.Commitments}.
 */
package fr.gouv.pilo.spending;
