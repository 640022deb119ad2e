/**
 * Published rates against ours (rapport d'écarts, R20): which of the rates in an import's files differ from those that we
 * compute for the same month, and why they most likely do. Nobody writes here.
 */
package fr.gouv.pilo.difference;
