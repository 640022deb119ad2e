package fr.gouv.pilo.roadmap;

import static fr.gouv.pilo.GoodCall.created;
import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.rewriting;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.GoodCall.word;

import fr.gouv.pilo.GoodCall;
import java.util.List;
import java.util.Map;

/** The good calls of the room. */
public final class RoadmapCalls {
    private RoadmapCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "getTerritoryRoadmap" -> on(Map.of("code", "DEPT-31"));
            case "createPriority" -> sending(priority(), "title");
            case "updatePriority" -> rewriting("priorities", priority(), "title");
            case "getPriority", "deletePriority", "listPriorityRates" -> on(created("priorities", priority()));
            case "explainPriorityRate" -> on(created("priorities", priority()), Map.of("territory", "DEPT-31"));
            case "createRoadmap" -> sending(roadmap(), "title");
            case "updateRoadmap" -> rewriting("roadmaps", roadmap(), "title");
            case "getRoadmap" -> on(created("roadmaps", roadmap()));
            default -> null;
        };
    }

    private static Map<String, Object> priority() {
        return Map.of(
                "code",
                word(),
                "title",
                "Priorité d'essai",
                "kind",
                "PRIORITY_POLICY",
                "origin",
                "LOCAL",
                "indicators",
                List.of());
    }

    private static Map<String, Object> roadmap() {
        return Map.of("code", word(), "title", "Essai", "startsOn", "2025-01-01", "endsOn", "2027-12-31");
    }
}
