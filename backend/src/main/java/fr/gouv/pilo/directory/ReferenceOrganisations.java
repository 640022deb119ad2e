package fr.gouv.pilo.directory;

import static fr.gouv.pilo.directory.ReferenceFiles.number;
import static fr.gouv.pilo.directory.ReferenceFiles.text;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gouv.pilo.directory.ReferenceFiles.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The organisations that the reference files hold. */
final class ReferenceOrganisations {
    /** Published with the yearly list of intercommunalities, which its file does not repeat. */
    private static final String EPCI_DATE = "2026";

    private final ReferenceFiles files;
    private final String territory;
    private final List<ReferenceOrganisation> found = new ArrayList<>();

    private ReferenceOrganisations(ReferenceFiles files) {
        this.files = files;
        this.territory = "REG-" + files.regionNumber();
    }

    static List<ReferenceOrganisation> of(ReferenceFiles files) {
        var all = new ReferenceOrganisations(files);
        all.addState();
        all.addRegion();
        all.addIntercommunalities();
        return all.found;
    }

    private void addState() {
        var state = files.state();
        var source = new Source(
                state.at("/meta/source").asText(), state.at("/meta/date").asText());
        var reliability = state.at("/meta/confiance").asText();
        for (var node : state.path("administrationsCentrales")) {
            add(
                    "AC-" + text(node, "sigle"),
                    node,
                    OrganisationKind.CENTRAL_ADMINISTRATION,
                    ReferenceFiles.COUNTRY,
                    "Paris",
                    source,
                    reliability);
        }
        for (var node : state.path("sgar")) {
            var code = "REG-" + text(node, "region");
            found.add(new ReferenceOrganisation(
                    "SGAR-" + code,
                    text(node, "nom"),
                    node.path("sigle").asText("SGAR"),
                    OrganisationKind.SGAR,
                    code,
                    null,
                    null,
                    null,
                    source.name(),
                    source.date(),
                    reliability));
        }
    }

    private void addRegion() {
        var region = files.region();
        if (region.isMissingNode()) {
            return;
        }
        var source = new Source(
                region.at("/meta/sources/0").asText(),
                region.at("/meta/genereLe").asText());
        region.path("servicesRegionaux").forEach(node -> addRegionalService(node, source));
        for (var node : region.path("composantesSgar")) {
            add(
                    "SGAR-" + territory + "-" + text(node, "sigle"),
                    node,
                    OrganisationKind.SERVICE,
                    territory,
                    null,
                    source,
                    text(node, "confiance"));
        }
        var rank = 0;
        for (var node : region.path("operateursEtPartenaires")) {
            rank++;
            var code = "OP-%s-%02d".formatted(files.regionNumber(), rank);
            add(code, node, OrganisationKind.OPERATOR, territory, null, source, text(node, "confiance"));
        }
        ReferenceFiles.departements(region).forEach((code, node) -> addDepartement(code, node, source));
    }

    /** The SGAR itself is listed with those of the other regions; services that no longer exist are left out. */
    private void addRegionalService(JsonNode node, Source source) {
        var acronym = text(node, "sigle");
        if ("historique".equals(text(node, "categorie")) || "SGAR".equals(acronym)) {
            return;
        }
        if (acronym.startsWith("PREF")) {
            addNamed(
                    "PREF-" + territory,
                    text(node, "nom"),
                    OrganisationKind.PREFECTURE,
                    territory,
                    text(node, "siege"),
                    source,
                    text(node, "confiance"));
        } else {
            add(
                    upper(acronym) + "-" + territory,
                    node,
                    OrganisationKind.SERVICE,
                    territory,
                    text(node, "siege"),
                    source,
                    text(node, "confiance"));
        }
    }

    private void addDepartement(String departement, JsonNode detail, Source source) {
        var seat = detail.at("/prefecture/nom").asText(null);
        addNamed(
                "PREF-" + departement,
                "Préfecture " + text(detail, "nomAvecArticle"),
                OrganisationKind.PREFECTURE,
                departement,
                seat,
                source,
                text(detail, "confiance"));
        for (var node : detail.path("servicesDepartementaux")) {
            add(
                    upper(text(node, "sigle")) + "-" + departement,
                    node,
                    OrganisationKind.SERVICE,
                    departement,
                    seat,
                    source,
                    text(node, "confiance"));
        }
        detail.path("arrondissements").forEach(node -> addSubPrefecture(node, source));
    }

    /** The arrondissement of the chief town has none: the prefecture itself keeps it. */
    private void addSubPrefecture(JsonNode arrondissement, Source source) {
        if (!"sous-prefecture".equals(text(arrondissement, "type"))) {
            return;
        }
        var code = "ARR-" + text(arrondissement, "code");
        var town = arrondissement.at("/chefLieu/nom").asText();
        addNamed(
                "SP-" + code,
                "Sous-préfecture " + of(town),
                OrganisationKind.SUB_PREFECTURE,
                code,
                town,
                source,
                text(arrondissement, "confiance"));
    }

    private void addIntercommunalities() {
        var file = files.intercommunalities();
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
                    EPCI_DATE,
                    "haute"));
        }
    }

    private void add(
            String code,
            JsonNode node,
            OrganisationKind kind,
            String where,
            String seat,
            Source source,
            String reliability) {
        found.add(new ReferenceOrganisation(
                code,
                text(node, "nom"),
                text(node, "sigle"),
                kind,
                where,
                seat,
                null,
                null,
                source.name(),
                source.date(),
                reliability));
    }

    /** Known by its name alone, without a sigle. */
    private void addNamed(
            String code,
            String name,
            OrganisationKind kind,
            String where,
            String seat,
            Source source,
            String reliability) {
        found.add(new ReferenceOrganisation(
                code, name, null, kind, where, seat, null, null, source.name(), source.date(), reliability));
    }

    private static String upper(String acronym) {
        return acronym.toUpperCase(Locale.ROOT);
    }

    /** "de Pamiers", "du Vigan", "d'Alès". */
    private static String of(String town) {
        if (town.startsWith("Le ")) {
            return "du " + town.substring(3);
        }
        return "AEÉIOUYH".indexOf(town.charAt(0)) >= 0 ? "d'" + town : "de " + town;
    }
}
