package fr.gouv.pilo.roadmap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.demo.DemoProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the home asks of the past is read once for everybody. */
@PiloTest
@TestProfile(DemoProfile.class)
class PriorityCoursesTest {
    @Inject
    PriorityCourses courses;

    @Inject
    PriorityBoards boards;

    @Test
    @ActivateRequestContext
    void twelve_months_are_made_once_as_long_as_nothing_is_written_nor_moved() {
        var scene = boards.scene(null);
        var choice = RoadmapChoice.of(scene);
        var made = courses.of(scene, choice);
        assertFalse(made.byPriority().isEmpty());
        var again = boards.scene(null);
        assertSame(made, courses.of(again, RoadmapChoice.of(again)));
        var moved = new RoadmapChoice(choice.priorities(), Map.of(), Map.of(), 0);
        assertNotSame(made, courses.of(again, moved));
    }
}
