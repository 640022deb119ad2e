package fr.gouv.pilo.search;

import static fr.gouv.pilo.GoodCall.on;

import fr.gouv.pilo.GoodCall;
import java.util.Map;

/** The good calls of the room. */
public final class SearchCalls {
    private SearchCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return "search".equals(operation) ? on(Map.of(), Map.of("q", "lozere")) : null;
    }
}
