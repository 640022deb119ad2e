/**
 * The territory's page (fiche de territoire): gathers what the rooms know of a territory, through
 * {@link fr.gouv.pilo.shared.contribution.TerritoryFacts}. It owns nothing and nobody writes here.
 */
package fr.gouv.pilo.territory;
