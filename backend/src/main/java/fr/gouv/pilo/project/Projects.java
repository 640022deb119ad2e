package fr.gouv.pilo.project;

import java.util.UUID;

/**
 * The portfolio, for other rooms. Acts through here keep every rule and leave history and audit, but ask no role: they
 * are for loaders, which sign for a given account at a given instant.
 */
public interface Projects {
    /** @return the id of the new project, at its first stage */
    UUID create(UpdateProject draft, Signature by);

    /** Rule P1. */
    void changeStage(UUID id, Stage to, String reason, Signature by);

    /** Rule R14. */
    void updateStatus(UUID id, Weather weather, String synthesis, Signature by);
}
