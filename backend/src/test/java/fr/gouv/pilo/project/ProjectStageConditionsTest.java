package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.put;
import static fr.gouv.pilo.project.ProjectApi.stage;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P1: what a stage asks for holds as long as the project is there, not only on the day it comes. */
@PiloTest
class ProjectStageConditionsTest {
    private static final Map<String, ?> TARGETS = Map.of("targetServices", List.of("Préfecture du Lot"));

    @Inject
    BusinessClock clock;

    @Test
    void p1_the_targets_of_a_project_that_scales_up_cannot_be_emptied() {
        var id = scaling(TARGETS);
        put(MISSION, id, tag(id), draft("Sans cible"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/targetServices"))
                .body("detail", containsString("passage à l'échelle"));
        put(MISSION, id, tag(id), draft("Avec cible", TARGETS)).statusCode(200);
    }

    @Test
    void p1_nor_those_of_a_project_that_capitalises_what_it_scaled_up() {
        var id = scaling(full(clock.today()));
        stage(MISSION, id, "CAPITALISATION", null).statusCode(201);
        put(MISSION, id, tag(id), draft("Sans cible", sheet(clock.today())))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/targetServices"));
        put(MISSION, id, tag(id), draft("Sans fiche", TARGETS))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/resultSheet"))
                .body("detail", containsString("capitalisation"));
        put(MISSION, id, tag(id), draft("Fiche à venir", full(clock.today().plusDays(1))))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/resultSheet/publishedOn"));
        put(MISSION, id, tag(id), draft("Complet", full(clock.today()))).statusCode(200);
    }

    @Test
    void p1_a_project_that_never_scaled_up_needs_a_target_to_come_back_to_it() {
        var id = created(draft("Sans passage à l'échelle", sheet(clock.today())));
        stage(MISSION, id, "CAPITALISATION", "Repris d'un autre service").statusCode(201);
        put(MISSION, id, tag(id), draft("Toujours sans cible", sheet(clock.today())))
                .statusCode(200);
        get(MISSION, id)
                .body(
                        "nextStages.find { it.stage == 'PASSAGE_A_L_ECHELLE' }.obstacle",
                        containsString("au moins un service"));
        stage(MISSION, id, "PASSAGE_A_L_ECHELLE", null)
                .statusCode(409)
                .body("detail", containsString("au moins un service"));
    }

    @Test
    void p1_a_result_sheet_to_be_published_is_not_published() {
        var tomorrow = clock.today().plusDays(1);
        var id = scaling(full(tomorrow));
        get(MISSION, id)
                .body("nextStages.find { it.stage == 'CAPITALISATION' }.obstacle", containsString("n'est pas encore"));
        stage(MISSION, id, "CAPITALISATION", null).statusCode(409).body("detail", containsString("n'est pas encore"));
        put(MISSION, id, tag(id), draft("Fiche publiée", full(clock.today()))).statusCode(200);
        stage(MISSION, id, "CAPITALISATION", null).statusCode(201);
    }

    private static String scaling(Map<String, ?> more) {
        var id = created(draft("Passage à l'échelle", more));
        stage(MISSION, id, "PASSAGE_A_L_ECHELLE", "Besoin déjà éprouvé").statusCode(201);
        return id;
    }

    private static Map<String, Object> sheet(LocalDate publishedOn) {
        return Map.of(
                "resultSheet",
                Map.of("url", "https://resultats.exemple.invalid/fiche", "publishedOn", publishedOn.toString()));
    }

    private static Map<String, Object> full(LocalDate publishedOn) {
        var more = new java.util.HashMap<String, Object>(sheet(publishedOn));
        more.putAll(TARGETS);
        return more;
    }
}
