package fr.gouv.pilo.shared.contribution;

import java.util.List;

/**
 * What the one search box finds of a room: a view of the room, in the columns of {@link #COLUMNS}. Rights and scope are
 * applied once, by the room that searches; what not every reader may see is not in the view at all.
 */
public interface SearchEntries {
    /**
     * kind, code, title and path (in the application) name the object; territories (text[]) bound who finds it; confidential
     * and lead (an account, or null) say whom it is hidden from; text holds the words.
     */
    List<String> COLUMNS = List.of("kind", "code", "title", "path", "territories", "confidential", "lead", "text");

    /** @return the view, {@code <room>_…_read} */
    String view();

    /** @return the right without which the view is not searched */
    String right();
}
