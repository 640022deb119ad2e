package fr.gouv.pilo.directory;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Brings the reference data of the files into the database: repeatable, and safe when two replicas start together. */
@ApplicationScoped
class ReferenceService {
    private final ReferenceFiles files;
    private final TerritoryRepository territories;
    private final OrganisationRepository organisations;

    ReferenceService(ReferenceFiles files, TerritoryRepository territories, OrganisationRepository organisations) {
        this.files = files;
        this.territories = territories;
        this.organisations = organisations;
    }

    @Transactional
    void load() {
        organisations.lockReference();
        var places = ReferenceTerritories.of(files);
        places.forEach(territories::upsert);
        var bodies = ReferenceOrganisations.of(files);
        var changed = bodies.stream().mapToInt(organisations::upsert).sum();
        Log.infof(
                "Reference data: %d territories, %d organisations (%d new or changed)",
                places.size(), bodies.size(), changed);
    }
}
