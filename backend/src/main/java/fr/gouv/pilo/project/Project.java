package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A project as it is written, with its rules. It is read by SQL. */
@Entity
@Table(name = "project")
class Project {
    @Id
    UUID id;

    @Version
    long version;

    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    Programme programme;

    String axis;

    @Column(columnDefinition = "text[]")
    String[] orientations = {};

    @Column(columnDefinition = "text[]")
    String[] approaches = {};

    @Column(name = "organisation_id", nullable = false)
    UUID organisationId;

    @Column(name = "lead_account_id")
    UUID leadAccountId;

    String description;

    @Column(columnDefinition = "text[]")
    String[] territories = {};

    @Column(name = "start_date")
    LocalDate startDate;

    @Column(name = "end_date")
    LocalDate endDate;

    boolean digital;

    @Column(name = "target_services", columnDefinition = "text[]")
    String[] targetServices = {};

    @Column(name = "result_sheet_url")
    String resultSheetUrl;

    @Column(name = "result_sheet_published_on")
    LocalDate resultSheetPublishedOn;

    boolean confidential;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    Stage stage = Stage.VEILLE;

    @Column(name = "stage_since", nullable = false)
    Instant stageSince;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    Weather weather = Weather.NON_RENSEIGNEE;

    String synthesis;

    @Column(name = "status_at")
    Instant statusAt;

    @Column(name = "status_account_id")
    UUID statusAccountId;

    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "project_milestone", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    List<Milestone> milestones = new ArrayList<>();

    protected Project() {}

    Project(UUID id, String code, Instant at) {
        this.id = id;
        this.code = code;
        this.createdAt = at;
        this.stageSince = at;
    }

    /**
     * Takes what was typed, whole.
     *
     * @return the fields that changed
     */
    List<FieldChange> fill(UpdateProject draft) {
        requireLive();
        var before = content();
        title = draft.title().strip();
        programme = draft.programme();
        axis = blankToNull(draft.axis());
        orientations = names(draft.orientations());
        approaches = names(draft.approaches());
        organisationId = draft.organisationId();
        leadAccountId = draft.leadAccountId();
        description = blankToNull(draft.description());
        territories = draft.territories().stream().sorted().toArray(String[]::new);
        startDate = draft.startDate();
        endDate = draft.endDate();
        digital = Boolean.TRUE.equals(draft.digital());
        targetServices = draft.targetServices().stream().map(String::strip).toArray(String[]::new);
        resultSheetUrl =
                draft.resultSheet() == null ? null : draft.resultSheet().url();
        resultSheetPublishedOn =
                draft.resultSheet() == null ? null : draft.resultSheet().publishedOn();
        confidential = Boolean.TRUE.equals(draft.confidential());
        if (!milestones.equals(draft.milestones())) {
            milestones.clear();
            milestones.addAll(draft.milestones());
        }
        return content().since(before);
    }

    /** Rule P1. An abandoned project needs no weather any more. */
    void moveTo(Stage to, String reason, Instant at) {
        requireLive();
        StagePath.of(stage, targetServices.length > 0, resultSheetPublishedOn, BusinessClock.dayOf(at))
                .check(to, reason);
        stage = to;
        stageSince = at;
        if (to == Stage.ABANDON) {
            weather = Weather.NON_NECESSAIRE;
        }
    }

    /** Rule R14: a judgement, with its synthesis, signed and dated. */
    void declare(Weather declared, String text, UUID author, Instant at) {
        requireLive();
        if (stage == Stage.ABANDON) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Le projet est arrêté : il n'a plus de météo.");
        }
        if (!declared.typed()) {
            throw ProblemException.invalid(
                    "/weather",
                    "enum",
                    "Cette météo ne se saisit pas ; valeurs possibles : SOLEIL, COUVERT, NUAGE, ORAGE.");
        }
        weather = declared;
        synthesis = text.strip();
        statusAccountId = author;
        statusAt = at;
    }

    void archive(Instant at) {
        requireLive();
        archivedAt = at;
    }

    private void requireLive() {
        if (archivedAt != null) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Ce projet est archivé : il ne change plus.");
        }
    }

    ProjectContent content() {
        return new ProjectContent(
                title,
                text(programme),
                axis,
                text(orientations),
                text(approaches),
                text(organisationId),
                text(leadAccountId),
                description,
                text(territories),
                text(startDate),
                text(endDate),
                text(digital),
                milestones.isEmpty()
                        ? null
                        : String.join(
                                "\n", milestones.stream().map(Milestone::text).toList()),
                text(targetServices),
                resultSheetUrl == null ? null : resultSheetUrl + " (" + resultSheetPublishedOn + ")",
                text(confidential));
    }

    /** In the order of the enumeration, so that the same choice is always written alike. */
    private static String[] names(Set<? extends Enum<?>> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String text(String[] values) {
        return values.length == 0 ? null : String.join(", ", values);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
