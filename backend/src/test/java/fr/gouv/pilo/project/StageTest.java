package fr.gouv.pilo.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void a_project_that_is_ended_or_stopped_is_open_no_more() {
        assertEquals(
                "'VEILLE', 'CADRAGE', 'EXPLORATION', 'CONCEPTION', 'EXPERIMENTATION', 'DEPLOIEMENT', 'PASSAGE_A_L_ECHELLE'",
                Stage.openList());
        assertFalse(Stage.CAPITALISATION.isOpen());
        assertFalse(Stage.ABANDON.isOpen());
    }
}
