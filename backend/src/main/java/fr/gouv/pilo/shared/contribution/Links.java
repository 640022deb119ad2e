package fr.gouv.pilo.shared.contribution;

import java.util.List;

/**
 * What an object of a room is tied to, and what ties back to it: a view of the room, in the columns of {@link #COLUMNS},
 * with a line each way. Rights and scope are applied once, by the room that gathers.
 */
public interface Links {
    /**
     * from_kind and from_code say of what; kind, code, title and path, to what; territories, confidential and lead bound
     * who reads the link, as those of {@link SearchEntries} do: who reads it may read both its ends.
     */
    List<String> COLUMNS =
            List.of("from_kind", "from_code", "kind", "code", "title", "path", "territories", "confidential", "lead");

    /** @return the view, {@code <room>_…_read} */
    String view();

    /** @return the rights without one of which the view is not read: those of both ends */
    List<String> rights();

    /** A view and its rights, which a producer of the room tells. */
    static Links of(String view, String... rights) {
        return new Of(view, List.of(rights));
    }

    /** A view and its rights. */
    record Of(String view, List<String> rights) implements Links {}
}
