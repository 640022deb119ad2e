package fr.gouv.pilo.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules of a project, without container. */
class ProjectTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID SOMEONE = UUID.randomUUID();

    private static Project project() {
        var project = new Project(UUID.randomUUID(), "PRJ-2026-001", AT);
        project.fill(UpdateProject.of("Un projet", Programme.LABO, UUID.randomUUID()));
        return project;
    }

    private static Project at(Stage stage) {
        var project = project();
        project.stage = stage;
        return project;
    }

    private static void refused(int status, Runnable act) {
        assertEquals(
                status, assertThrows(ProblemException.class, act::run).code().status());
    }

    @Test
    void p1_a_new_project_is_in_veille_without_weather() {
        assertEquals(Stage.VEILLE, project().stage);
        assertEquals(Weather.NON_RENSEIGNEE, project().weather);
    }

    @Test
    void p1_one_step_forward_and_one_step_back_need_no_reason() {
        var project = project();
        project.moveTo(Stage.CADRAGE, null, AT);
        project.moveTo(Stage.EXPLORATION, null, AT);
        project.moveTo(Stage.CADRAGE, null, AT);
        assertEquals(Stage.CADRAGE, project.stage);
        assertEquals(AT, project.stageSince);
    }

    @Test
    void p1_several_steps_forward_need_a_reason() {
        var project = project();
        refused(422, () -> project.moveTo(Stage.CONCEPTION, "  ", AT));
        project.moveTo(Stage.CONCEPTION, "Déjà exploré ailleurs", AT);
        assertEquals(Stage.CONCEPTION, project.stage);
    }

    @Test
    void p1_two_steps_back_or_the_same_stage_are_refused_whatever_the_reason() {
        refused(409, () -> at(Stage.EXPERIMENTATION).moveTo(Stage.EXPLORATION, "motif", AT));
        refused(409, () -> at(Stage.EXPERIMENTATION).moveTo(Stage.EXPERIMENTATION, "motif", AT));
    }

    @Test
    void p1_abandon_comes_from_any_stage_with_its_lesson_and_nothing_follows_it() {
        for (var stage : EnumSet.complementOf(EnumSet.of(Stage.ABANDON))) {
            refused(422, () -> at(stage).moveTo(Stage.ABANDON, null, AT));
            var project = at(stage);
            project.moveTo(Stage.ABANDON, "outil national annoncé, ne pas doublonner", AT);
            assertEquals(Weather.NON_NECESSAIRE, project.weather);
            for (var next : Stage.values()) {
                refused(409, () -> project.moveTo(next, "motif", AT));
            }
        }
    }

    @Test
    void p1_scaling_up_needs_a_target_service() {
        var project = at(Stage.DEPLOIEMENT);
        refused(409, () -> project.moveTo(Stage.PASSAGE_A_L_ECHELLE, null, AT));
        project.targetServices = new String[] {"Préfecture du Lot"};
        project.moveTo(Stage.PASSAGE_A_L_ECHELLE, null, AT);
        assertEquals(Stage.PASSAGE_A_L_ECHELLE, project.stage);
    }

    @Test
    void p1_capitalising_needs_a_published_result_sheet() {
        var project = at(Stage.PASSAGE_A_L_ECHELLE);
        refused(409, () -> project.moveTo(Stage.CAPITALISATION, null, AT));
        project.resultSheetUrl = "https://exemple.gouv.fr/fiche";
        project.resultSheetPublishedOn = BusinessClock.dayOf(AT).plusDays(1);
        refused(409, () -> project.moveTo(Stage.CAPITALISATION, null, AT));
        project.resultSheetPublishedOn = BusinessClock.dayOf(AT);
        project.moveTo(Stage.CAPITALISATION, null, AT);
        assertEquals(Stage.CAPITALISATION, project.stage);
        refused(409, () -> project.moveTo(Stage.PASSAGE_A_L_ECHELLE, null, AT));
        project.targetServices = new String[] {"Préfecture du Lot"};
        project.moveTo(Stage.PASSAGE_A_L_ECHELLE, null, AT);
    }

    @Test
    void p1_the_moves_shown_are_exactly_those_that_are_accepted() {
        for (var from : Stage.values()) {
            var path = new StagePath(from, true, true);
            var shown = path.moves().stream().map(StageMove::stage).collect(Collectors.toSet());
            for (var to : Stage.values()) {
                var accepted = true;
                try {
                    path.check(to, "motif");
                } catch (ProblemException e) {
                    accepted = false;
                }
                assertEquals(accepted, shown.contains(to), from + " to " + to);
            }
        }
    }

    @Test
    void r14_weather_comes_with_its_synthesis_and_two_of_its_values_are_never_typed() {
        var project = project();
        project.declare(Weather.COUVERT, " Tout avance. ", SOMEONE, AT);
        assertEquals("Tout avance.", project.synthesis);
        assertEquals(AT, project.statusAt);
        assertEquals(SOMEONE, project.statusAccountId);
        refused(422, () -> project.declare(Weather.NON_RENSEIGNEE, "texte", SOMEONE, AT));
        refused(422, () -> project.declare(Weather.NON_NECESSAIRE, "texte", SOMEONE, AT));
        refused(409, () -> at(Stage.ABANDON).declare(Weather.SOLEIL, "texte", SOMEONE, AT));
    }

    @Test
    void r14_covered_is_better_than_cloudy() {
        assertTrue(Weather.COUVERT.compareTo(Weather.NUAGE) < 0);
    }

    @Test
    void a_change_tells_which_fields_changed_and_only_those() {
        var project = project();
        var draft = new UpdateProject(
                "Un projet",
                Programme.INCUBO,
                "AXE_1",
                Set.of(Orientation.QUALITE, Orientation.SIMPLIFIER),
                null,
                project.organisationId,
                null,
                " ",
                Set.of("DEPT-31"),
                null,
                null,
                null,
                List.of(new Milestone("Prototype", LocalDate.of(2027, 3, 1), null)),
                null,
                null,
                null);
        var changed = project.fill(draft).stream().map(FieldChange::field).toList();
        assertEquals(List.of("programme", "axis", "orientations", "territories", "milestones"), changed);
        assertEquals("SIMPLIFIER, QUALITE", String.join(", ", project.orientations));
        assertNull(project.description);
        assertTrue(project.fill(draft).isEmpty());
    }

    @Test
    void an_archived_project_no_longer_changes() {
        var project = project();
        project.archive(AT);
        refused(409, () -> project.moveTo(Stage.CADRAGE, null, AT));
        refused(409, () -> project.declare(Weather.SOLEIL, "texte", SOMEONE, AT));
        refused(409, () -> project.archive(AT));
    }
}
