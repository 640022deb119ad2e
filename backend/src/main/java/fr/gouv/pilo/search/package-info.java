/**
 * The one search box (recherche): looks in the views that rooms contribute through
 * {@link fr.gouv.pilo.shared.contribution.SearchEntries}, and applies rights and scope once. It owns nothing and nobody
 * writes here.
 */
package fr.gouv.pilo.search;
