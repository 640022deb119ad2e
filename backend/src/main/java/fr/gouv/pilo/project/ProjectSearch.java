package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.contribution.SearchNotes;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.text.Words;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the search box finds of the portfolio: projects, with their weather and how late their next milestone is. */
@ApplicationScoped
class ProjectSearch implements SearchEntries, SearchNotes {
    private final ProjectSearchRepository repository;
    private final BusinessClock clock;

    ProjectSearch(ProjectSearchRepository repository, BusinessClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String view() {
        return "project_search_read";
    }

    @Override
    public String right() {
        return Right.PROJECTS_READ;
    }

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Map<String, String> notes(List<String> codes) {
        return repository.lateness(codes, clock.today()).stream()
                .collect(Collectors.toMap(ProjectSearchRepository.Lateness::code, this::said));
    }

    private String said(ProjectSearchRepository.Lateness project) {
        var weather = Words.of(
                "search.weather." + project.weather().name(), project.weather().label());
        return project.lateSince() == null
                ? weather
                : weather + ", "
                        + French.count((int) ChronoUnit.DAYS.between(project.lateSince(), clock.today()), "jour")
                        + " de retard";
    }
}
