package fr.gouv.pilo.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A priority as the mission lead writes it; its indicators stand apart, by knowledge time. */
@Entity
@Table(name = "priority")
class Priority {
    @Id
    UUID id;

    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    String title;

    String description;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    PriorityKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    PriorityOrigin origin;

    String axis;
    String theme;

    @Column(name = "roadmap_id")
    UUID roadmapId;

    int rank;

    /** The indicator whose theme made it; null once a person has defined it. */
    @Column(name = "made_for")
    UUID madeFor;

    @Column(name = "deleted_at")
    Instant deletedAt;

    /** When its indicators last changed: raises the version with them. */
    @Column(name = "membership_at", nullable = false)
    Instant membershipAt;

    @Column(name = "known_since", nullable = false, updatable = false)
    Instant knownSince;

    @Version
    long version;

    protected Priority() {}

    Priority(UUID id, String code, Instant knownSince) {
        this.id = id;
        this.code = code;
        this.knownSince = knownSince;
        this.membershipAt = knownSince;
    }

    void define(UpdatePriority values, UUID roadmap) {
        title = values.title().strip();
        description = values.description();
        kind = values.kind();
        origin = values.origin();
        axis = values.axis();
        rank = values.rank() == null ? 0 : values.rank();
        roadmapId = roadmap;
        madeFor = null;
    }

    /**
     * As the audit tells it.
     *
     * @param indicators their codes
     */
    PriorityContent content(List<String> indicators) {
        return new PriorityContent(title, description, kind, origin, axis, theme, roadmapId, rank, indicators);
    }
}
