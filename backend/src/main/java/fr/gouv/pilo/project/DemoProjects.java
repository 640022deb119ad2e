package fr.gouv.pilo.project;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.identity.Accounts;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The 26 projects, with the stages and signed syntheses of their past. */
@ApplicationScoped
class DemoProjects implements DemoPart {
    /** Accounts of the set are nobody's: no token is ever issued in this name. */
    private static final String ISSUER = "urn:pilo:demonstration";

    private final DemoCarriers carriers;
    private final Projects projects;
    private final Accounts accounts;
    private final ObjectMapper mapper;

    DemoProjects(DemoCarriers carriers, Projects projects, Accounts accounts, ObjectMapper mapper) {
        this.carriers = carriers;
        this.projects = projects;
        this.accounts = accounts;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        var organisations = carriers.ensure();
        read().forEach(project -> load(project, organisations));
    }

    private void load(DemoProject project, Map<String, UUID> organisations) {
        var lead = accounts.ensure(ISSUER, "porteur-" + project.key(), "Porteur " + project.key() + " (démo)", false);
        var first = project.stages().get(0);
        var id = projects.create(
                draft(project, organisations.get(project.organisation()), lead),
                new Signature(lead, at(first.date(), 9)));
        acts(project, id, lead).sorted(Comparator.comparing(Act::at)).forEach(act -> act.run()
                .run());
    }

    private record Act(Instant at, Runnable run) {}

    /** Stages and syntheses in the order in which they happened. */
    private Stream<Act> acts(DemoProject project, UUID id, UUID lead) {
        var stages = project.stages().stream().skip(1).map(step -> {
            var at = at(step.date(), 10);
            return new Act(at, () -> projects.changeStage(id, step.stage(), step.reason(), new Signature(lead, at)));
        });
        var updates = project.updates().stream().map(update -> {
            var at = at(update.date(), 11);
            return new Act(
                    at, () -> projects.updateStatus(id, update.weather(), update.synthesis(), new Signature(lead, at)));
        });
        return Stream.concat(stages, updates);
    }

    private static UpdateProject draft(DemoProject project, UUID organisation, UUID lead) {
        var milestones = project.milestones().stream()
                .map(milestone -> new Milestone(milestone.name(), milestone.planned(), milestone.actual()))
                .toList();
        return new UpdateProject(
                project.title(),
                project.programme(),
                project.axis(),
                project.orientations(),
                project.approaches(),
                organisation,
                lead,
                project.description(),
                project.territories(),
                project.startDate(),
                project.endDate(),
                project.digital(),
                milestones,
                project.targets(),
                project.resultSheet(),
                false);
    }

    private List<DemoProject> read() {
        try (var in = getClass().getResourceAsStream("/demo/projects.json")) {
            return mapper.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
    }
}
