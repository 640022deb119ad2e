package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The acts on a project, inside the caller's transaction: the rule, the row, its history and its audit entry together. */
@ApplicationScoped
class ProjectActs {
    /** A stage as the trail tells it; the reason is that of the act, and an abandon changes the weather too. */
    private record Staged(Stage stage, Weather weather, String reason) implements Audited {}

    private record Archived(Instant archivedAt) implements Audited {}

    private record Status(Weather weather, String synthesis) implements Audited {}

    private final ProjectRepository repository;
    private final Audit audit;
    private final BusinessClock clock;

    ProjectActs(ProjectRepository repository, Audit audit, BusinessClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    ProjectView create(UpdateProject draft, Signature by) {
        var year = LocalDate.ofInstant(by.at(), clock.zone()).getYear();
        var project = new Project(Ids.next(), repository.nextCode(year), by.at());
        var content = project.fill(draft);
        repository.persistAndFlush(project);
        repository.record(project.id, HistoryKind.CREATION, by, content);
        audit.change("project.create", "project", project.code, null, project.content());
        return reread(project);
    }

    ProjectView change(Project project, UpdateProject draft, Signature by) {
        var scaledUp = project.stage == Stage.CAPITALISATION && repository.wasAt(project.id, Stage.PASSAGE_A_L_ECHELLE);
        StageConditions.of(project.stage, scaledUp).check(draft, BusinessClock.dayOf(by.at()));
        var before = project.content();
        var content = project.fill(draft);
        repository.flush();
        if (!content.isEmpty()) {
            repository.record(project.id, HistoryKind.CHANGE, by, content);
            audit.change("project.update", "project", project.code, before, project.content());
        }
        return reread(project);
    }

    ProjectView changeStage(Project project, Stage to, String reason, Signature by) {
        var from = project.stage;
        var before = new Staged(from, project.weather, null);
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        project.moveTo(to, why, by.at());
        repository.flush();
        repository.recordStage(project.id, from, to, why, by);
        audit.change("project.change-stage", "project", project.code, before, new Staged(to, project.weather, why));
        return reread(project);
    }

    ProjectView updateStatus(Project project, Weather weather, String synthesis, Signature by) {
        var before = new Status(project.weather, project.synthesis);
        project.declare(weather, synthesis, by.accountId(), by.at());
        repository.flush();
        repository.recordStatus(project.id, weather, project.synthesis, by);
        audit.change("project.update-status", "project", project.code, before, new Status(weather, project.synthesis));
        return reread(project);
    }

    void archive(Project project, Signature by) {
        project.archive(by.at());
        repository.flush();
        repository.record(project.id, HistoryKind.ARCHIVE, by, List.of());
        audit.change("project.archive", "project", project.code, new Archived(null), new Archived(by.at()));
    }

    private ProjectView reread(Project project) {
        return repository.view(project.id).orElseThrow();
    }
}
