package fr.gouv.pilo.directory;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class OrganisationResourceTest {
    private static final String URL = "/api/v1/organisations";
    private static final Tokens ADMIN = Tokens.person("admin");

    private static ValidatableResponse search(String q) {
        return Api.as(Tokens.person("assistant").territories("REG-76"))
                .queryParam("q", q)
                .get(URL)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> form(String name) {
        var form = new HashMap<String, Object>();
        form.put("name", name);
        form.put("kind", "SERVICE");
        form.put("territory", "REG-76");
        return form;
    }

    private static ValidatableResponse post(Map<String, Object> form) {
        return Api.as(ADMIN)
                .contentType("application/json")
                .body(form)
                .post(URL)
                .then();
    }

    @Test
    void words_are_parted_as_in_every_search() {
        for (var typed : List.of("saint gaudens", "gaudens/saint", "Saint-Gaudens", "gaudens, saint")) {
            List<String> names = search(typed).extract().path("items.name");
            assertTrue(names.stream().anyMatch(name -> name.contains("Saint-Gaudens")), typed + " finds " + names);
        }
    }

    @Test
    void reference_organisations_are_there_by_kind_and_territory() {
        var reader = Tokens.person("ditp").territories("NAT-FR");
        Api.as(reader).get(URL + "?kind=EPCI").then().statusCode(200).body("total", equalTo(164));
        Api.as(reader).get(URL + "?kind=SUB_PREFECTURE").then().body("total", equalTo(23));
        Api.as(reader).get(URL + "?kind=PREFECTURE").then().body("total", equalTo(14));
        Api.as(reader).get(URL + "?kind=SGAR").then().body("total", equalTo(18));
        Api.as(reader).get(URL + "?kind=CENTRAL_ADMINISTRATION").then().body("total", greaterThan(10));
        Api.as(reader)
                .get(URL + "?kind=SUB_PREFECTURE&territory=DEPT-09")
                .then()
                .body("total", equalTo(2))
                .body("items.name", hasItem("Sous-préfecture de Pamiers"));
        Api.as(reader)
                .get(URL + "?territory=DEPT-48&limit=100")
                .then()
                .body("items.territory", each(oneOf("DEPT-48", "ARR-481", "ARR-482")));
    }

    @Test
    void search_folds_accents_knows_acronyms_and_forgives_a_typo() {
        search("prefecture ariege").body("items.code", hasItem("PREF-DEPT-09"));
        search("dreal").body("items[0].acronym", equalTo("DREAL"));
        search("numeriqe interministerielle").body("items.acronym", hasItem("DINUM"));
        search("'; drop table organisation; --").body("total", equalTo(0));
    }

    @Test
    void o1_a_siret_is_found_with_or_without_spaces() {
        var siret = "0000000" + "2600013";
        var form = form("Organisme au SIRET connu");
        form.put("siret", "000 000 026 00013");
        post(form).statusCode(201).body("siret", equalTo(siret)).body("siren", equalTo("000000026"));
        search(siret).body("total", equalTo(1));
        search("000 000 026 00013").body("total", equalTo(1));
        form.put("name", "Un autre");
        post(form)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/siret"))
                .body("violations[0].code", equalTo("duplicate"));
        form.put("siret", "00000002600014");
        post(form).statusCode(422).body("violations[0].code", equalTo("siret"));
    }

    @Test
    void an_administrator_adds_and_corrects_with_the_version_read() {
        var created = post(form("Direction à corriger")).statusCode(201).header("ETag", equalTo("\"0\""));
        String id = created.extract().path("id");
        var put = Api.as(ADMIN).contentType("application/json").body(form("Direction corrigée"));
        put.put(URL + "/" + id).then().statusCode(428);
        Api.as(ADMIN)
                .contentType("application/json")
                .body(form("Direction corrigée"))
                .header("If-Match", "\"7\"")
                .put(URL + "/" + id)
                .then()
                .statusCode(412);
        Api.as(ADMIN)
                .contentType("application/json")
                .body(form("Direction corrigée"))
                .header("If-Match", "\"0\"")
                .put(URL + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Direction corrigée"))
                .body("source", notNullValue());
        Api.as(ADMIN)
                .header("If-None-Match", "\"1\"")
                .get(URL + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void who_changed_it_last_is_told_with_it_and_nobody_for_a_reference_file() {
        String id = post(form("Direction signée")).statusCode(201).extract().path("id");
        String name = Api.as(ADMIN).get("/api/v1/me").path("displayName");
        Api.as(Tokens.person("assistant").territories("REG-76"))
                .get(URL + "/" + id)
                .then()
                .statusCode(200)
                .body("updatedBy", equalTo(name));
        Api.as(Tokens.machine("directory:read"))
                .get(URL + "/" + id)
                .then()
                .statusCode(200)
                .body("updatedBy", nullValue());
        search("prefecture ariege").body("items.updatedBy", each(nullValue()));
        search("direction signee").body("items", not(empty())).body("items.updatedBy", each(nullValue()));
    }

    @Test
    void only_administrators_write_and_bad_input_is_told_in_french() {
        Api.as(Tokens.person("leadership").territories("REG-76"))
                .contentType("application/json")
                .body(form("Interdit"))
                .post(URL)
                .then()
                .statusCode(403);
        post(Map.of("kind", "SERVICE"))
                .statusCode(422)
                .body("violations.pointer", hasItem("/name"))
                .body("violations.message", hasItem("Le nom est obligatoire."));
        var elsewhere = form("Nulle part");
        elsewhere.put("territory", "DEPT-99");
        post(elsewhere).statusCode(422).body("violations[0].pointer", equalTo("/territory"));
        var typed = form("Champ de trop");
        typed.put("code", "DREAL-REG-76");
        post(typed).statusCode(400).body("detail", containsString("code"));
        Api.as(ADMIN).contentType("application/json").post(URL).then().statusCode(400);
        Api.as(ADMIN).get(URL + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.as(ADMIN).get(URL + "/abc").then().statusCode(404);
    }

    @Test
    void a_change_shows_to_who_asks_since_the_last_answer() {
        String since = Api.as(ADMIN).get(URL + "?limit=1").then().extract().path("nextSince");
        String id = post(form("Vu depuis")).statusCode(201).extract().path("id");
        Api.as(ADMIN)
                .queryParam("updatedSince", since)
                .queryParam("limit", 100)
                .get(URL)
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void who_types_expenses_adds_providers_and_no_other_organisation() {
        for (var role : List.of("mission-lead", "assistant", "budget-manager")) {
            var who = Tokens.person(role).territories("REG-76");
            var form = form("Prestataire " + role);
            Api.as(who)
                    .contentType("application/json")
                    .body(form)
                    .post(URL)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", hasItem("/kind"));
            form.put("kind", "PROVIDER");
            Api.as(who)
                    .contentType("application/json")
                    .body(form)
                    .post(URL)
                    .then()
                    .statusCode(201)
                    .body("kind", equalTo("PROVIDER"));
        }
    }
}
