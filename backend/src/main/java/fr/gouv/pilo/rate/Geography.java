package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which territories make which: the départements of a region, all départements of the country. */
final class Geography {

    static final String COUNTRY = "NAT-FR";

    private final Map<String, String> regionOf;
    private final Map<String, List<String>> below;

    /** @param regionOf region code by département code */
    Geography(Map<String, String> regionOf) {
        this.regionOf = regionOf;
        this.below = regionOf.keySet().stream().sorted().collect(Collectors.groupingBy(regionOf::get));
    }

    /** Départements below a region or the country, sorted; none below a département. */
    List<String> departments(String territory) {
        if (level(territory) == TerritoryLevel.NAT) {
            return List.copyOf(new TreeSet<>(regionOf.keySet()));
        }
        return below.getOrDefault(territory, List.of());
    }

    String regionOf(String department) {
        return regionOf.get(department);
    }

    /** @return null for a territory that bears no rate, such as an arrondissement */
    static TerritoryLevel level(String territory) {
        for (var level : List.of(TerritoryLevel.NAT, TerritoryLevel.REG, TerritoryLevel.DEPT)) {
            if (territory.startsWith(level.name() + "-")) {
                return level;
            }
        }
        return null;
    }
}
