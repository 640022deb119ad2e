package fr.gouv.pilo.shared.contribution;

import java.util.List;

/** What a room tells the caller on the home page. */
public interface HomeCards {
    /** @return none for a caller who cannot act on it, or may not read it */
    List<HomeCard> cards();
}
