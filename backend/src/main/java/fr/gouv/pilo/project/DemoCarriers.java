package fr.gouv.pilo.project;

import fr.gouv.pilo.directory.NewOrganisation;
import fr.gouv.pilo.directory.OrganisationKind;
import fr.gouv.pilo.directory.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The bodies that carry the demonstration's projects: no real one carries an invented deed (C16). */
@ApplicationScoped
class DemoCarriers {
    private static final String SOURCE = "Jeu de démonstration";
    private static final String SOURCE_DATE = "2026-11-23";

    private final Organisations organisations;
    private final String region;

    DemoCarriers(Organisations organisations, fr.gouv.pilo.directory.Territories territories) {
        this.organisations = organisations;
        this.region = territories.instanceRegion();
    }

    /** @return the ids of the carriers by code, created if need be */
    Map<String, UUID> ensure() {
        var ids = new LinkedHashMap<String, UUID>();
        for (var letter : "ABCD".toCharArray()) {
            add(ids, "DEMO-DR-" + letter, "Direction régionale de démonstration " + letter, OrganisationKind.SERVICE);
        }
        for (var number = 1; number <= 6; number++) {
            add(ids, "DEMO-SD-" + number, "Service départemental de démonstration " + number, OrganisationKind.SERVICE);
        }
        add(ids, "DEMO-SP", "Sous-préfecture de démonstration", OrganisationKind.SUB_PREFECTURE);
        return ids;
    }

    private void add(Map<String, UUID> ids, String code, String name, OrganisationKind kind) {
        ids.put(
                code,
                organisations.ensure(
                        new NewOrganisation(code, name, null, kind, region, true, SOURCE, SOURCE_DATE, null)));
    }
}
