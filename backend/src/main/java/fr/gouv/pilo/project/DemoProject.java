package fr.gouv.pilo.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One project of demo/projects.json, with its history. */
record DemoProject(
        String key,
        String title,
        Programme programme,
        String axis,
        String organisation,
        Set<String> territories,
        String description,
        Set<Orientation> orientations,
        Set<Approach> approaches,
        boolean digital,
        LocalDate startDate,
        LocalDate endDate,
        List<Step> stages,
        List<Update> updates,
        List<DemoMilestone> milestones,
        List<String> targets,
        ResultSheetLink resultSheet) {

    record Step(Stage stage, LocalDate date, String reason) {}

    record Update(LocalDate date, Weather weather, String synthesis) {}

    record DemoMilestone(String name, LocalDate planned, LocalDate actual) {}
}
