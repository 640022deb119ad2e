package fr.gouv.pilo.shared.identity;

import java.util.Set;

/** The tree of territories, as the scope of a caller needs it; the directory implements it. */
public interface TerritoryTree {
    boolean exists(String code);

    /** @return whether {@code code} is {@code ancestor} or below it */
    boolean contains(String ancestor, String code);

    /** @return the codes and all that is below them; unknown codes are left out */
    Set<String> expand(Set<String> codes);

    /** @return the French name, or the code itself if it is unknown */
    String nameOf(String code);

    /** @return the code of the region that this instance serves, such as REG-76 */
    String instanceRegion();
}
