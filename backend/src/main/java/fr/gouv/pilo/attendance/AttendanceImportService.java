package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks, applies, undoes or gives up a file of attendance: each in one transaction. */
@ApplicationScoped
class AttendanceImportService implements ReplayCheck<AttendanceImportView>, Retention {
    private final AttendanceImportRoom room;
    private final AttendanceImportRepository repository;
    private final Presences presences;
    private final Period kept;

    AttendanceImportService(
            AttendanceImportRoom room,
            AttendanceImportRepository repository,
            Presences presences,
            @ConfigProperty(name = "pilo.attendance.files-kept") Period kept) {
        this.room = room;
        this.repository = repository;
        this.presences = presences;
        this.kept = kept;
    }

    @Override
    public Class<AttendanceImportView> answers() {
        return AttendanceImportView.class;
    }

    @Override
    public void require(AttendanceImportView view) {
        get(view.id());
    }

    AttendanceImportView get(UUID id) {
        return room.view(id);
    }

    Listing<ImportIssue> issues(UUID id, PageQuery query) {
        var issues = room.intake().issues(id, query);
        get(id);
        return issues;
    }

    /** What is read already. */
    @Transactional
    @Idempotent
    AttendanceImportView check(AttendanceReading reading) {
        presences.requireOrganised(reading.event());
        presences.lock(reading.event());
        return room.intake().check(reading);
    }

    @Transactional
    @Idempotent
    AttendanceImportView apply(UUID id) {
        return room.intake().apply(id);
    }

    @Transactional
    @Idempotent
    AttendanceImportView reverse(UUID id) {
        return room.intake().reverse(id);
    }

    @Transactional
    @Idempotent
    AttendanceImportView abandon(UUID id) {
        return room.intake().abandon(id);
    }

    @Transactional
    AttendanceImportView match(UUID id, int row, UpdateAttendanceMatch form) {
        return room.intake().amend(id, "Seul un import vérifié peut être rapproché.", () -> {
            var event = repository.about(id).orElseThrow().eventId();
            if (form.registration() != null
                    && presences.seats(event).stream().map(Seat::registration).noneMatch(form.registration()::equals)) {
                throw ProblemException.invalid(
                        "/registration", "unknown", "Cette inscription n'a pas de place à cet événement.");
            }
            if (!repository.match(id, row, form.registration(), form.note())) {
                throw ProblemException.notFound("Cet import n'a pas de ligne de ce rang.");
            }
        });
    }

    @Override
    public String what() {
        return "Fichiers de présence des visioconférences, et noms qui y sont lus";
    }

    @Override
    public Period kept() {
        return kept;
    }

    @Override
    public int erase(LocalDate before) {
        return repository.erase(AttendanceImportRepository.startOf(before));
    }
}
