package fr.gouv.pilo.directory;

import static fr.gouv.pilo.directory.ReferenceFiles.number;
import static fr.gouv.pilo.directory.ReferenceFiles.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.gouv.pilo.directory.ReferenceFiles.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The territories that the reference files hold. */
final class ReferenceTerritories {
    private final JsonNode country;
    private final JsonNode region;
    private final Source source;

    private ReferenceTerritories(ReferenceFiles files) {
        country = files.country();
        region = files.region();
        source = new Source(
                country.at("/meta/source").asText(), country.at("/meta/date").asText());
    }

    /** Parents before children. */
    static List<Territory> of(ReferenceFiles files) {
        return new ReferenceTerritories(files).all();
    }

    private List<Territory> all() {
        var found = new ArrayList<Territory>();
        found.add(territory(ReferenceFiles.COUNTRY, TerritoryLevel.NAT, "France", null, "FRANCE", "Paris", null));
        country.path("regions").forEach(node -> found.add(region(node)));
        var details = ReferenceFiles.departements(region);
        country.path("departements").forEach(node -> found.add(departement(node, details)));
        details.forEach((code, detail) ->
                detail.path("arrondissements").forEach(node -> found.add(arrondissement(code, node))));
        return found;
    }

    private Territory region(JsonNode node) {
        var own = text(node, "code").equals(region.at("/region/code").asText(null));
        var detail = own ? region.path("region") : MissingNode.getInstance();
        return territory(
                text(node, "territoireCode"),
                TerritoryLevel.REG,
                text(node, "nom"),
                ReferenceFiles.COUNTRY,
                text(node, "zoneId"),
                detail.at("/chefLieu/nom").asText(null),
                number(detail, "populationMunicipale"));
    }

    private Territory departement(JsonNode node, Map<String, JsonNode> details) {
        var detail = details.getOrDefault(text(node, "territoireCode"), MissingNode.getInstance());
        return territory(
                text(node, "territoireCode"),
                TerritoryLevel.DEPT,
                text(node, "nom"),
                text(node, "region"),
                text(node, "zoneId"),
                detail.at("/prefecture/nom").asText(null),
                number(detail, "populationMunicipale"));
    }

    private Territory arrondissement(String departement, JsonNode node) {
        return territory(
                "ARR-" + text(node, "code"),
                TerritoryLevel.ARR,
                text(node, "nom"),
                departement,
                null,
                node.at("/chefLieu/nom").asText(null),
                null);
    }

    private Territory territory(
            String code,
            TerritoryLevel level,
            String name,
            String parent,
            String zone,
            String capital,
            Long population) {
        return new Territory(code, level, name, parent, zone, capital, population, source.name(), source.date());
    }
}
