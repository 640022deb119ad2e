package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceImportRepository.About;
import fr.gouv.pilo.attendance.AttendanceImportView.AttendanceFileItem;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.event.Presences.Session;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.intake.Intake;
import fr.gouv.pilo.shared.intake.IntakeAct;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeProgress;
import fr.gouv.pilo.shared.intake.IntakeRoom;
import fr.gouv.pilo.shared.intake.IntakeStatus;
import fr.gouv.pilo.shared.intake.IntakeTables;
import fr.gouv.pilo.shared.intake.Intakes;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import of attendance is, beyond what all imports are: one session, whose people are compared with who is registered. */
@ApplicationScoped
class AttendanceImportRoom implements IntakeRoom<AttendanceReading, AttendanceImportView> {
    static final String TYPE = "attendance-import";
    private static final int PER_CENT = 100;

    private final AttendanceImportRepository repository;
    private final AttendanceComparison comparison;
    private final Presences presences;
    private final Audit audit;
    private final BusinessClock clock;
    private final Intake<AttendanceReading, AttendanceImportView> intake;

    AttendanceImportRoom(
            AttendanceImportRepository repository,
            AttendanceComparison comparison,
            Presences presences,
            Audit audit,
            BusinessClock clock,
            Intakes intakes) {
        this.repository = repository;
        this.comparison = comparison;
        this.presences = presences;
        this.audit = audit;
        this.clock = clock;
        this.intake = intakes.of(this);
    }

    Intake<AttendanceReading, AttendanceImportView> intake() {
        return intake;
    }

    @Override
    public IntakeTables tables() {
        return IntakeTables.of("attendance_import");
    }

    /** It exists for those who organise the event. */
    @Override
    public AttendanceImportView view(UUID id) {
        var head = intake.head(id, null).orElseThrow(Intake::unknown);
        var about = repository.about(id).orElseThrow(Intake::unknown);
        var event = presences.requireOrganised(about.eventId());
        var compared = comparison.of(id, about);
        return new AttendanceImportView(
                id,
                head.status(),
                event.id(),
                event.title(),
                about.sessionId(),
                about.minimumPercent(),
                about.minimumSeconds(),
                head.createdAt(),
                head.createdBy(),
                head.appliedAt(),
                head.appliedBy(),
                head.reversedAt(),
                head.reversedBy(),
                head.abandonedAt(),
                head.abandonedBy(),
                intake.files(id, AttendanceFileItem.class),
                compared.rows(),
                compared.missing(),
                head.issueCount(),
                intake.issues(id),
                intake.issueGroups(id),
                intake.progress(head, compared.rows().size()),
                acts(head.status()),
                head.version());
    }

    private static Set<String> acts(IntakeStatus status) {
        return switch (status) {
            case CHECKED -> Set.of("applyAttendanceImport", "abandonAttendanceImport", "matchAttendanceImportRow");
            case APPLIED -> Set.of("reverseAttendanceImport");
            default -> Set.of();
        };
    }

    @Override
    public void record(IntakeAct act, AttendanceImportView view) {
        var name =
                switch (act) {
                    case CHECK -> "attendance-import.check";
                    case APPLY -> "attendance-import.apply";
                    case REVERSE -> "attendance-import.reverse";
                    case ABANDON -> "attendance-import.abandon";
                };
        var files = view.files().stream()
                .collect(Collectors.toMap(file -> file.position() + " " + file.name(), AttendanceFileItem::sha256));
        audit.record(
                name,
                TYPE,
                view.id(),
                Map.of("status", view.status(), "rows", view.rows().size(), "files", files));
    }

    @Override
    public IntakeIssues keep(UUID id, AttendanceReading reading) {
        var event = presences.requireOrganised(reading.event());
        var session = session(event, reading.session());
        var digests =
                reading.files().files().stream().map(file -> file.sha256()).toList();
        repository.sameFile(session.id(), digests).ifPresent(name -> {
            throw AttendanceService.conflict("Le fichier « %s » est déjà importé pour cette séance.".formatted(name));
        });
        var percent = reading.minimumPercent() == null
                ? repository.minimumPercent(event.id())
                : reading.minimumPercent().intValue();
        var seconds =
                (int) Duration.between(session.startsAt(), session.endsAt()).toSeconds() * percent / PER_CENT;
        repository.tell(id, new About(event.id(), session.id(), percent, seconds));
        var files = reading.files().files();
        for (var i = 0; i < files.size(); i++) {
            var report = reading.reports().get(i);
            intake.keepFile(id, i, files.get(i), report.tool(), report.joins().size());
        }
        repository.insert(id, VideoMatching.match(reading.joins(), presences.seats(event.id())));
        return reading.issues();
    }

    private Session session(Gathering event, UUID id) {
        if (event.dead() || clock.today().isBefore(BusinessClock.dayOf(event.startsAt()))) {
            throw AttendanceService.conflict("La présence se note à partir du jour de l'événement, s'il a lieu.");
        }
        return event.sessions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("Cette séance n'est pas de cet événement."));
    }

    @Override
    public void require(UUID id) {
        presences.requireOrganised(repository.about(id).orElseThrow().eventId());
    }

    @Override
    public Instant begin(UUID id) {
        presences.lock(repository.about(id).orElseThrow().eventId());
        return clock.now();
    }

    @Override
    public void apply(UUID id, Instant at, IntakeProgress progress) {
        comparison.apply(id, repository.about(id).orElseThrow(), at);
    }

    @Override
    public void reverse(UUID id, Instant at) {
        comparison.takeBack(id, repository.about(id).orElseThrow(), at);
    }
}
