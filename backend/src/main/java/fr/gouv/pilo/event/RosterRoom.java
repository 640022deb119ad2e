package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportFile;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.Intake;
import fr.gouv.pilo.shared.intake.IntakeAct;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeNotice;
import fr.gouv.pilo.shared.intake.IntakeProgress;
import fr.gouv.pilo.shared.intake.IntakeRoom;
import fr.gouv.pilo.shared.intake.IntakeTables;
import fr.gouv.pilo.shared.intake.Intakes;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import of a list of people is, beyond what all imports are. The trail counts them, and names nobody. */
@ApplicationScoped
class RosterRoom implements IntakeRoom<RosterReading, RegistrationImportView> {
    private static final String TYPE = "registration-import";
    private static final IntakeTables TABLES = IntakeTables.of("event_import");

    private final RosterRepository repository;
    private final RosterWriting writing;
    private final RegistrationViews views;
    private final EventAccess access;
    private final BusinessClock clock;
    private final Audit audit;
    private final Intake<RosterReading, RegistrationImportView> intake;

    RosterRoom(
            RosterRepository repository,
            RosterWriting writing,
            RegistrationViews views,
            EventAccess access,
            BusinessClock clock,
            Audit audit,
            Intakes intakes) {
        this.repository = repository;
        this.writing = writing;
        this.views = views;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
        this.intake = intakes.of(this);
    }

    Intake<RosterReading, RegistrationImportView> intake() {
        return intake;
    }

    @Override
    public IntakeTables tables() {
        return TABLES;
    }

    @Override
    public RegistrationImportView view(UUID id) {
        var roster = repository.of(id, access.organises()).orElseThrow(Intake::unknown);
        var head = intake.head(id, null).orElseThrow(Intake::unknown);
        return new RegistrationImportView(
                id,
                roster.event(),
                head.status(),
                head.createdAt(),
                head.createdBy(),
                head.appliedAt(),
                head.appliedBy(),
                head.reversedAt(),
                head.reversedBy(),
                head.abandonedAt(),
                head.abandonedBy(),
                roster.counts(),
                roster.confirmation(),
                roster.note(),
                intake.notices(id).stream().map(IntakeNotice::sentence).toList(),
                intake.files(id, RegistrationImportFile.class),
                head.issueCount(),
                intake.issues(id),
                intake.issueGroups(id),
                intake.progress(head, roster.counts().added()),
                head.version());
    }

    @Override
    public void record(IntakeAct act, RegistrationImportView view) {
        var name =
                switch (act) {
                    case CHECK -> "registration-import.check";
                    case APPLY -> "registration-import.apply";
                    case REVERSE -> "registration-import.reverse";
                    case ABANDON -> "registration-import.abandon";
                };
        var files = view.files().stream()
                .collect(Collectors.toMap(file -> file.position() + " " + file.name(), RegistrationImportFile::sha256));
        audit.record(
                name,
                TYPE,
                view.id(),
                Map.of(
                        "event",
                        view.event().code(),
                        "status",
                        view.status(),
                        "confirmation",
                        view.confirmation(),
                        "counts",
                        view.counts(),
                        "issues",
                        view.issueCount(),
                        "files",
                        files));
    }

    @Override
    public IntakeIssues keep(UUID id, RosterReading reading) {
        var issues = reading.issues();
        var event = reading.context().event();
        repository.keep(id, event, reading.rows(), issues.refusedRows(), reading.spool());
        var files = reading.uploaded().files();
        for (var i = 0; i < files.size(); i++) {
            intake.keepFile(id, i, files.get(i), RosterFileKind.LIST, reading.rows(i));
        }
        intake.keepNotices(id, reading.notices());
        repository.count(id);
        requireRoom(id, event, files.get(0).name(), issues);
        return issues;
    }

    /** Without a queue, a list longer than the seats is refused as a whole: nobody is left out unseen. */
    private void requireRoom(UUID id, UUID event, String file, IntakeIssues issues) {
        var roster = repository.of(id, access.organises()).orElseThrow(Intake::unknown);
        var without = roster.counts().queued();
        if (without > 0 && !Boolean.TRUE.equals(views.requireOrganised(event).queue())) {
            issues.add(
                    new ImportIssue(
                            file,
                            null,
                            null,
                            null,
                            "full",
                            (without == 1 ? "1 personne n'aurait" : without + " personnes n'auraient")
                                    + " pas de place, et cet événement n'a pas de file d'attente : augmentez ses places, ou raccourcissez la liste."));
        }
    }

    @Override
    public void require(UUID id) {
        views.requireOrganised(eventOf(id));
    }

    private UUID eventOf(UUID id) {
        return repository
                .of(id, access.organises())
                .orElseThrow(Intake::unknown)
                .event()
                .id();
    }

    @Override
    public Instant begin(UUID id) {
        return clock.now();
    }

    @Override
    public void apply(UUID id, Instant at, IntakeProgress progress) {
        var roster = repository.of(id, access.organises()).orElseThrow(Intake::unknown);
        writing.write(id, roster, at, access.account(), progress);
    }

    @Override
    public void reverse(UUID id, Instant at) {
        var roster = repository.of(id, access.organises()).orElseThrow(Intake::unknown);
        writing.takeBack(id, roster, at, access.account());
    }
}
