package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.rate.AsOf;
import java.time.Instant;
import java.util.UUID;

/** The roadmap, for the other rooms. No right is checked here: the caller's room does. */
public interface Roadmaps {
    /** The roadmap in one territory: priorities with their rates and indicators, alerts (R9–R12, R19). */
    TerritoryRoadmapView inTerritory(String territory, AsOf asOf);

    UUID define(UpdateRoadmap roadmap);

    /** @param knownSince since when it is known, null = now; the past is for the demonstration set, which has a history */
    UUID define(UpdatePriority priority, Instant knownSince);
}
