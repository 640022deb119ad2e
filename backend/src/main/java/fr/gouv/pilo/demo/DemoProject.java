package fr.gouv.pilo.demo;

import fr.gouv.pilo.project.Approach;
import fr.gouv.pilo.project.Orientation;
import fr.gouv.pilo.project.Programme;
import fr.gouv.pilo.project.ResultSheetLink;
import fr.gouv.pilo.project.Stage;
import fr.gouv.pilo.project.Weather;
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
