/**
 * The tables for scripts (jeux de données) and their dictionary: gathers what rooms give through
 * {@link fr.gouv.pilo.shared.contribution.DatasetTables}, and applies rights and scope once. It owns nothing and nobody
 * writes here.
 */
package fr.gouv.pilo.dataset;
