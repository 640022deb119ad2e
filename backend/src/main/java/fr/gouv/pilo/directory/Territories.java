package fr.gouv.pilo.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The territories that this instance knows: the country, all regions and départements, its own arrondissements. */
public interface Territories {
    /** @param code such as DEPT-31 */
    Optional<Territory> find(String code);

    /** The territories right below one, by code. */
    List<Territory> children(String code);

    /** Names by code, for labels. */
    Map<String, String> names();

    /** The code of the region that this instance serves, such as REG-76. */
    String instanceRegion();
}
