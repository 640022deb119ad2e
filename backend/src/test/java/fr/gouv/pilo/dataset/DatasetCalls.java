package fr.gouv.pilo.dataset;

import static fr.gouv.pilo.GoodCall.on;

import fr.gouv.pilo.GoodCall;
import java.util.Map;

/** The good calls of the room. */
public final class DatasetCalls {
    private DatasetCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        // The one table that is everybody's.
        return "listDatasetRows".equals(operation) ? on(Map.of("code", "organisations")) : null;
    }
}
