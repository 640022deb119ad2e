package fr.gouv.pilo.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A roadmap as the mission lead writes it. */
@Entity
@Table(name = "roadmap")
class Roadmap {
    @Id
    UUID id;

    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    String title;

    @Column(name = "starts_on", nullable = false)
    LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    LocalDate endsOn;

    @Version
    long version;

    protected Roadmap() {}

    Roadmap(UUID id, String code) {
        this.id = id;
        this.code = code;
    }

    void define(UpdateRoadmap values) {
        title = values.title().strip();
        startsOn = values.startsOn();
        endsOn = values.endsOn();
    }

    /** As the audit tells it. */
    UpdateRoadmap content() {
        return new UpdateRoadmap(code, title, startsOn, endsOn);
    }
}
