package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.ASSISTANT;
import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.create;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.json;
import static fr.gouv.pilo.project.ProjectApi.listed;
import static fr.gouv.pilo.project.ProjectApi.put;
import static fr.gouv.pilo.project.ProjectApi.stage;
import static fr.gouv.pilo.project.ProjectApi.status;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static fr.gouv.pilo.project.ProjectApi.word;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writing projects, by HTTP only. */
@PiloTest
class ProjectResourceTest {
    @Test
    void title_programme_and_carrier_make_a_project_in_veille_with_a_key_of_the_year() {
        create(ASSISTANT, draft("Relancer les dossiers incomplets"))
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("code", matchesPattern("PRJ-\\d{4}-\\d{3,}"))
                .body("stage", equalTo("VEILLE"))
                .body("weather", equalTo("NON_RENSEIGNEE"))
                .body("territories", contains("REG-76"))
                .body("orientations", hasSize(0))
                .body("confidential", equalTo(false))
                .body("leadName", nullValue())
                .body("nextStages.stage", hasItems("CADRAGE", "ABANDON"));
    }

    @Test
    void everything_typed_is_kept_and_read_by_id_and_by_key() {
        var full = draft(
                "Démarches en ligne",
                Map.of(
                        "programme",
                        "INCUBO",
                        "axis",
                        "AXE_1",
                        "orientations",
                        List.of("NUMERIQUE_INTERNE", "SIMPLIFIER"),
                        "approaches",
                        List.of("LEAN", "DESIGN"),
                        "territories",
                        List.of("DEPT-31", "ARR-091"),
                        "digital",
                        true,
                        "startDate",
                        "2026-01-05",
                        "endDate",
                        "2027-06-30",
                        "targetServices",
                        List.of("Préfecture du Lot"),
                        "milestones",
                        List.of(
                                Map.of("name", "Prototype", "plannedDate", "2026-03-01", "actualDate", "2026-03-04"),
                                Map.of("name", "Ouverture", "plannedDate", "2026-12-01"))));
        full.put("description", "Trois démarches.");
        var id = created(full);
        String code = get(MISSION, id)
                .statusCode(200)
                .body("orientations", contains("SIMPLIFIER", "NUMERIQUE_INTERNE"))
                .body("approaches", contains("DESIGN", "LEAN"))
                .body("territories", contains("ARR-091", "DEPT-31"))
                .body("digital", equalTo(true))
                .body("axis", equalTo("AXE_1"))
                .body("milestones.name", contains("Prototype", "Ouverture"))
                .body("milestones[0].actualDate", equalTo("2026-03-04"))
                .body("endDate", equalTo("2027-06-30"))
                .body("organisationName", equalTo("Porteur d'essai"))
                .extract()
                .path("code");
        Api.as(MISSION).get(URL + "/" + code).then().statusCode(200).body("id", equalTo(id));
        Api.as(MISSION)
                .header("If-None-Match", "\"0\"")
                .get(URL + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void bad_input_is_told_field_by_field_in_french_and_leaves_nothing() {
        var word = word();
        create(MISSION, Map.of())
                .statusCode(422)
                .body("violations.pointer", hasItems("/title", "/programme", "/organisationId"));
        create(
                        MISSION,
                        draft(
                                word,
                                Map.of(
                                        "axis",
                                        "AXE_9",
                                        "programme",
                                        "INCUBO",
                                        "territories",
                                        List.of("DEPT-99"),
                                        "startDate",
                                        "2026-02-01",
                                        "endDate",
                                        "2026-01-01",
                                        "leadAccountId",
                                        UUID.randomUUID().toString(),
                                        "organisationId",
                                        UUID.randomUUID().toString())))
                .statusCode(422)
                .body(
                        "violations.pointer",
                        hasItems("/axis", "/territories", "/endDate", "/leadAccountId", "/organisationId"));
        create(MISSION, draft(word, Map.of("axis", "AXE_1")))
                .statusCode(422)
                .body("detail", containsString("n'a pas d'axe"));
        create(MISSION, draft(word, Map.of("programme", "RIEN")))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/programme"));
        create(MISSION, draft(word, Map.of("startDate", "2026-02-31")))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/startDate"));
        create(MISSION, draft(word, Map.of("milestones", List.of(Map.of("plannedDate", "2026-01-01")))))
                .statusCode(422)
                .body("violations.pointer", hasItem("/milestones/0/name"));
        create(MISSION, draft("t".repeat(201))).statusCode(422).body("violations[0].pointer", equalTo("/title"));
        Api.as(MISSION).contentType("application/json").post(URL).then().statusCode(400);
        assertTrue(listed(MISSION, "q=" + word).isEmpty());
    }

    @Test
    void a_milestone_is_never_reached_on_a_day_to_come() {
        var planned = Map.of("name", "Ouverture", "plannedDate", "2026-11-20");
        var tomorrow = BusinessDay.today().plusDays(1);
        var reached = Map.of("name", "Bilan", "plannedDate", "2026-11-21", "actualDate", tomorrow.toString());
        create(MISSION, draft("Essai", Map.of("milestones", List.of(planned, reached))))
                .statusCode(422)
                .body("violations.pointer", contains("/milestones/1/actualDate"))
                .body("violations.code", contains("future"));
    }

    @Test
    void s3_what_is_not_typed_cannot_be_sent() {
        for (var field :
                List.of("id", "code", "stage", "weather", "version", "createdAt", "statusAccountId", "archivedAt")) {
            create(MISSION, draft("Affectation de masse", Map.of(field, "1")))
                    .statusCode(400)
                    .body("detail", containsString(field));
        }
    }

    @Test
    void a_change_needs_the_version_read() {
        var id = created(draft("Première version"));
        json(MISSION, draft("Sans version"))
                .put(URL + "/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        put(MISSION, id, "\"0\"", draft("Deuxième version")).statusCode(200).header("ETag", equalTo("\"1\""));
        put(MISSION, id, "\"0\"", draft("Trop tard")).statusCode(412).body("type", equalTo("/problems/stale"));
        put(MISSION, id, "W/\"1\"", draft("Troisième version"))
                .statusCode(200)
                .body("title", equalTo("Troisième version"));
        put(MISSION, UUID.randomUUID().toString(), "\"0\"", draft("Inconnu")).statusCode(404);
        put(MISSION, id, tag(id), Map.of("title", " ")).statusCode(422).body("violations.pointer", hasItem("/title"));
    }

    @Test
    void a_milestone_that_changes_raises_the_version_of_its_project() {
        var id = created(
                draft("Avec jalon", Map.of("milestones", List.of(Map.of("name", "A", "plannedDate", "2027-01-01")))));
        put(
                        MISSION,
                        id,
                        "\"0\"",
                        draft(
                                "Avec jalon",
                                Map.of(
                                        "milestones",
                                        List.of(Map.of(
                                                "name",
                                                "A",
                                                "plannedDate",
                                                "2027-01-01",
                                                "actualDate",
                                                "2026-11-20")))))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("milestones[0].actualDate", equalTo("2026-11-20"));
    }

    @Test
    void p1_stages_follow_their_path_with_reasons_and_leave_their_trace() {
        var id = created(draft("Par étapes"));
        json(MISSION, Map.of("stage", "CADRAGE"))
                .post(URL + "/" + id + "/stage-changes")
                .then()
                .statusCode(428);
        stage(MISSION, id, "CADRAGE", null)
                .statusCode(201)
                .body("stage", equalTo("CADRAGE"))
                .header("ETag", equalTo("\"1\""));
        stage(MISSION, id, "EXPERIMENTATION", null).statusCode(422).body("violations[0].pointer", equalTo("/reason"));
        stage(MISSION, id, "EXPERIMENTATION", "Déjà fait ailleurs").statusCode(201);
        stage(MISSION, id, "CADRAGE", "retour").statusCode(409).body("detail", containsString("une étape à la fois"));
        stage(MISSION, id, "PASSAGE_A_L_ECHELLE", "saut").statusCode(409).body("detail", containsString("visé"));
        stage(MISSION, id, "ABANDON", null).statusCode(422);
        stage(MISSION, id, "ABANDON", "Ne pas doublonner")
                .statusCode(201)
                .body("weather", equalTo("NON_NECESSAIRE"))
                .body("lesson", equalTo("Ne pas doublonner"))
                .body("nextStages", hasSize(0));
        stage(MISSION, id, "CADRAGE", "reprise").statusCode(409);
        json(MISSION, Map.of("stage", "NULLE_PART"))
                .header("If-Match", tag(id))
                .post(URL + "/" + id + "/stage-changes")
                .then()
                .statusCode(422);
        json(MISSION, Map.of("stage", "CADRAGE"))
                .header("If-Match", "\"0\"")
                .post(URL + "/" + id + "/stage-changes")
                .then()
                .statusCode(412);
        Api.as(MISSION)
                .get(URL + "/" + id + "/history?kind=STAGE")
                .then()
                .statusCode(200)
                .body("items.toStage", contains("ABANDON", "EXPERIMENTATION", "CADRAGE"))
                .body("items.reason", contains("Ne pas doublonner", "Déjà fait ailleurs", null))
                .body("items[0].accountName", notNullValue());
    }

    @Test
    void r14_a_status_update_is_signed_dated_and_kept() {
        var id = created(draft("Avec météo"));
        status(MISSION, id, "COUVERT", "Tout avance.")
                .statusCode(201)
                .body("weather", equalTo("COUVERT"))
                .body("synthesis", equalTo("Tout avance."))
                .body("statusAt", notNullValue())
                .body("statusAuthor", containsString("mission-lead"));
        status(MISSION, id, "NUAGE", "Un retard.").statusCode(201);
        status(MISSION, id, "NON_NECESSAIRE", "x").statusCode(422).body("violations[0].pointer", equalTo("/weather"));
        status(MISSION, id, "SOLEIL", " ").statusCode(422).body("violations[0].pointer", equalTo("/synthesis"));
        status(MISSION, id, "SOLEIL", "x".repeat(1001)).statusCode(422);
        status(MISSION, id, "SOLEIL", "x".repeat(1000)).statusCode(201);
        json(MISSION, Map.of("weather", "SOLEIL"))
                .header("If-Match", tag(id))
                .post(URL + "/" + id + "/status-updates")
                .then()
                .statusCode(422);
        Api.as(MISSION)
                .get(URL + "/" + id + "/history?kind=STATUS")
                .then()
                .body("items.weather", contains("SOLEIL", "NUAGE", "COUVERT"));
    }
}
