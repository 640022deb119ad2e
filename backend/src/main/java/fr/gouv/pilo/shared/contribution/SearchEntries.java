package fr.gouv.pilo.shared.contribution;

import java.util.List;

/**
 * What the one search box finds of a room: a view of the room, in the columns of {@link #COLUMNS}. Rights and scope are
 * applied once, by the room that searches; what not every reader may see is not in the view at all.
 */
public interface SearchEntries {
    /**
     * kind, code, title and path (in the application) name the object; territories (text[]) bound who finds it: null is
     * for everybody, empty for who reads the region, and of a list a machine that is bounded must have one; confidential
     * and lead (an account, or null) say whom it is hidden from; text holds the words of its name as search_words()
     * leaves them, where typing errors are looked for; words is the vector of all its words (search_vector()), note a
     * second line that does not depend on the day, or null. A room of many rows keeps text and words, and has them
     * indexed.
     */
    List<String> COLUMNS =
            List.of("kind", "code", "title", "path", "territories", "confidential", "lead", "text", "words", "note");

    /** @return the view, {@code <room>_…_read} */
    String view();

    /** @return the right without which the view is not searched; null for one that is everybody's */
    String right();

    /** For a room that has several, which a producer each tells. */
    static SearchEntries of(String view, String right) {
        return new Of(view, right);
    }

    /** A view and its right. */
    record Of(String view, String right) implements SearchEntries {}
}
