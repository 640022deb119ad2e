package fr.gouv.pilo.directory;

import static fr.gouv.pilo.GoodCall.created;
import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.rewriting;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.GoodCall.word;

import fr.gouv.pilo.GoodCall;
import java.util.Map;

/** The good calls of the room, and of what is read of a territory. */
public final class DirectoryCalls {
    private DirectoryCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "getTerritory", "listTerritoryFacts" -> on(Map.of("code", "DEPT-31"));
            case "createOrganisation" -> sending(organisation(), "name");
            case "updateOrganisation" -> rewriting("organisations", organisation(), "name");
            case "getOrganisation" -> on(created("organisations", organisation()));
            default -> null;
        };
    }

    private static Map<String, Object> organisation() {
        return Map.of("name", "Organisme " + word(), "kind", "PROVIDER", "territory", "REG-76");
    }
}
