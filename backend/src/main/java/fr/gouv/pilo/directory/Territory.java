package fr.gouv.pilo.directory;

/**
 * One territory.
 *
 * @param code such as DEPT-31
 * @param parent the code of the territory that holds it; null for the country
 * @param zoneId as exchange files write it (FRANCE, R76, D31); null for an arrondissement
 * @param capital seat of the préfecture or sous-préfecture, where known
 * @param population municipal population, where known
 * @param source where this comes from, to be shown
 * @param sourceDate date or vintage of the source
 */
public record Territory(
        String code,
        TerritoryLevel level,
        String name,
        String parent,
        String zoneId,
        String capital,
        Long population,
        String source,
        String sourceDate) {}
