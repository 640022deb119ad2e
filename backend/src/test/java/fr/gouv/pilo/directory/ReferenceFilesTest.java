package fr.gouv.pilo.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceFilesTest {
    private static ReferenceFiles region(String number) {
        return new ReferenceFiles(new ObjectMapper(), number);
    }

    @Test
    void a_region_without_files_of_its_own_starts_with_the_country() {
        var files = region("84");
        assertEquals(1 + 18 + 101, ReferenceTerritories.of(files).size());
        var kinds = ReferenceOrganisations.of(files).stream()
                .map(ReferenceOrganisation::kind)
                .collect(Collectors.toSet());
        assertEquals(java.util.Set.of(OrganisationKind.CENTRAL_ADMINISTRATION, OrganisationKind.SGAR), kinds);
    }

    @Test
    void each_territory_comes_after_its_parent_and_each_organisation_stands_in_a_known_one() {
        var known = new HashSet<String>();
        for (var territory : ReferenceTerritories.of(region("76"))) {
            assertTrue(territory.parent() == null || known.contains(territory.parent()), territory.code());
            assertTrue(known.add(territory.code()), territory.code());
        }
        var codes = new HashSet<String>();
        for (var organisation : ReferenceOrganisations.of(region("76"))) {
            assertTrue(known.contains(organisation.territory()), organisation.code());
            assertTrue(codes.add(organisation.code()), organisation.code());
            assertNotNull(organisation.name(), organisation.code());
            assertFalse(
                    organisation.source().isBlank() || organisation.sourceDate().isBlank(), organisation.code());
        }
        assertTrue(
                known.size() > 150 && codes.size() > 200, known.size() + " territories, " + codes.size() + " bodies");
    }

    @Test
    void names_of_towns_take_their_article() {
        var names = ReferenceOrganisations.of(region("76")).stream()
                .map(ReferenceOrganisation::name)
                .collect(Collectors.toSet());
        assertTrue(names.contains("Sous-préfecture de Pamiers"));
        assertTrue(names.contains("Sous-préfecture du Vigan"));
        assertTrue(names.contains("Sous-préfecture d'Alès"));
        assertTrue(names.contains("Préfecture de la Lozère"));
    }
}
