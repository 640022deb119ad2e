package fr.gouv.pilo.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the files of {@code resources/reference}: france.json for all, region-NN.json and epci-NN.json for the region
 * of the instance (a region without files starts with the country's data), state.json for central administrations.
 */
@ApplicationScoped
class ReferenceFiles {
    private static final String COUNTRY = "NAT-FR";

    private final ObjectMapper mapper;
    private final String region;

    ReferenceFiles(ObjectMapper mapper, @ConfigProperty(name = "pilo.region") String region) {
        this.mapper = mapper;
        this.region = region;
    }

    /** Parents before children. */
    List<Territory> territories() {
        var country = read("france.json");
        var source = country.at("/meta/source").asText();
        var date = country.at("/meta/date").asText();
        var detail = read("region-" + region + ".json");
        var found = new ArrayList<Territory>();
        found.add(new Territory(COUNTRY, TerritoryLevel.NAT, "France", null, "FRANCE", "Paris", null, source, date));
        for (var node : country.path("regions")) {
            var own =
                    node.path("code").asText().equals(detail.at("/region/code").asText(null))
                            ? detail.path("region")
                            : mapper.missingNode();
            found.add(new Territory(
                    text(node, "territoireCode"),
                    TerritoryLevel.REG,
                    text(node, "nom"),
                    COUNTRY,
                    text(node, "zoneId"),
                    own.at("/chefLieu/nom").asText(null),
                    number(own, "populationMunicipale"),
                    source,
                    date));
        }
        var details = detailsOfDepartements(detail);
        for (var node : country.path("departements")) {
            var own = details.getOrDefault(text(node, "territoireCode"), mapper.missingNode());
            found.add(new Territory(
                    text(node, "territoireCode"),
                    TerritoryLevel.DEPT,
                    text(node, "nom"),
                    text(node, "region"),
                    text(node, "zoneId"),
                    own.at("/prefecture/nom").asText(null),
                    number(own, "populationMunicipale"),
                    source,
                    date));
        }
        details.forEach((code, node) -> found.addAll(arrondissements(code, node, source, date)));
        return found;
    }

    private static List<Territory> arrondissements(String departement, JsonNode detail, String source, String date) {
        var found = new ArrayList<Territory>();
        for (var node : detail.path("arrondissements")) {
            found.add(new Territory(
                    "ARR-" + text(node, "code"),
                    TerritoryLevel.ARR,
                    text(node, "nom"),
                    departement,
                    null,
                    node.at("/chefLieu/nom").asText(null),
                    null,
                    source,
                    date));
        }
        return found;
    }

    private static Map<String, JsonNode> detailsOfDepartements(JsonNode detail) {
        var found = new HashMap<String, JsonNode>();
        detail.path("departements")
                .forEach(node -> found.put(node.at("/codePilote/territoireCode").asText(), node));
        return found;
    }

    List<ReferenceOrganisation> organisations() {
        var found = new ArrayList<ReferenceOrganisation>();
        addState(found);
        var detail = read("region-" + region + ".json");
        if (!detail.isMissingNode()) {
            var source = new Source(
                    detail.at("/meta/sources/0").asText(),
                    detail.at("/meta/genereLe").asText());
            addRegion(found, detail, source);
            detailsOfDepartements(detail).forEach((code, node) -> addDepartement(found, code, node, source));
        }
        addIntercommunalities(found);
        return found;
    }

    private record Source(String name, String date) {
        ReferenceOrganisation organisation(
                String code,
                String name,
                String acronym,
                OrganisationKind kind,
                String territory,
                String seat,
                String reliability) {
            return new ReferenceOrganisation(
                    code, name, acronym, kind, territory, seat, null, null, this.name, date, reliability);
        }
    }

    private void addState(List<ReferenceOrganisation> found) {
        var state = read("state.json");
        var source = new Source(
                state.at("/meta/source").asText(), state.at("/meta/date").asText());
        var reliability = state.at("/meta/confiance").asText();
        for (var node : state.path("administrationsCentrales")) {
            found.add(source.organisation(
                    "AC-" + text(node, "sigle"),
                    text(node, "nom"),
                    text(node, "sigle"),
                    OrganisationKind.CENTRAL_ADMINISTRATION,
                    COUNTRY,
                    "Paris",
                    reliability));
        }
        for (var node : state.path("sgar")) {
            found.add(source.organisation(
                    "SGAR-REG-" + text(node, "region"),
                    text(node, "nom"),
                    node.path("sigle").asText("SGAR"),
                    OrganisationKind.SGAR,
                    "REG-" + text(node, "region"),
                    null,
                    reliability));
        }
    }

    private void addRegion(List<ReferenceOrganisation> found, JsonNode detail, Source source) {
        var territory = "REG-" + region;
        for (var node : detail.path("servicesRegionaux")) {
            var acronym = text(node, "sigle");
            // The SGAR itself is listed with those of the other regions; services that no longer exist are left out.
            if (!"historique".equals(text(node, "categorie")) && !"SGAR".equals(acronym)) {
                var kind = acronym.startsWith("PREF") ? OrganisationKind.PREFECTURE : OrganisationKind.SERVICE;
                var code = kind == OrganisationKind.PREFECTURE
                        ? "PREF-" + territory
                        : acronym.toUpperCase(java.util.Locale.ROOT) + "-" + territory;
                found.add(source.organisation(
                        code,
                        text(node, "nom"),
                        kind == OrganisationKind.PREFECTURE ? null : acronym,
                        kind,
                        territory,
                        text(node, "siege"),
                        text(node, "confiance")));
            }
        }
        for (var node : detail.path("composantesSgar")) {
            found.add(source.organisation(
                    "SGAR-" + territory + "-" + text(node, "sigle"),
                    text(node, "nom"),
                    text(node, "sigle"),
                    OrganisationKind.SERVICE,
                    territory,
                    null,
                    text(node, "confiance")));
        }
        int rank = 0;
        for (var node : detail.path("operateursEtPartenaires")) {
            rank++;
            found.add(source.organisation(
                    "OP-%s-%02d".formatted(region, rank),
                    text(node, "nom"),
                    null,
                    OrganisationKind.OPERATOR,
                    territory,
                    null,
                    text(node, "confiance")));
        }
    }

    private void addDepartement(List<ReferenceOrganisation> found, String territory, JsonNode detail, Source source) {
        var of = text(detail, "nomAvecArticle");
        var seat = detail.at("/prefecture/nom").asText(null);
        found.add(source.organisation(
                "PREF-" + territory,
                "Préfecture " + of,
                null,
                OrganisationKind.PREFECTURE,
                territory,
                seat,
                text(detail, "confiance")));
        for (var node : detail.path("servicesDepartementaux")) {
            var code = text(node, "sigle").toUpperCase(java.util.Locale.ROOT) + "-" + territory;
            found.add(source.organisation(
                    code,
                    text(node, "nom"),
                    text(node, "sigle"),
                    OrganisationKind.SERVICE,
                    territory,
                    seat,
                    text(node, "confiance")));
        }
        for (var node : detail.path("arrondissements")) {
            if ("sous-prefecture".equals(text(node, "type"))) {
                var town = node.at("/chefLieu/nom").asText();
                found.add(source.organisation(
                        "SP-ARR-" + text(node, "code"),
                        "Sous-préfecture " + of(town),
                        null,
                        OrganisationKind.SUB_PREFECTURE,
                        "ARR-" + text(node, "code"),
                        town,
                        text(node, "confiance")));
            }
        }
    }

    private void addIntercommunalities(List<ReferenceOrganisation> found) {
        var file = read("epci-" + region + ".json");
        for (var node : file.path("epci")) {
            found.add(new ReferenceOrganisation(
                    "EPCI-" + text(node, "siren"),
                    text(node, "nom"),
                    null,
                    OrganisationKind.EPCI,
                    "DEPT-" + text(node, "departementPrincipal"),
                    null,
                    text(node, "siren"),
                    number(node, "populationMunicipale"),
                    text(file, "source"),
                    "2026",
                    "haute"));
        }
    }

    private static String of(String town) {
        if (town.startsWith("Le ")) {
            return "du " + town.substring(3);
        }
        return "AEÉIOUYH".indexOf(town.charAt(0)) >= 0 ? "d'" + town : "de " + town;
    }

    private JsonNode read(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + name)) {
            return in == null ? mapper.missingNode() : mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reference/" + name, e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }

    private static Long number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).asLong() : null;
    }
}
