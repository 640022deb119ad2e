package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceView.AttendanceSessionItem;
import fr.gouv.pilo.event.Presence;
import fr.gouv.pilo.shared.etag.Tag;
import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "La liste d'émargement d'un jour, telle que son lien l'ouvre : les noms et les services de ceux qui ont une place sur "
                        + "place, et rien d'autre d'eux.")
record CheckInView(
        @Schema(description = "Identifiant de l'émargement.")
        UUID id,

        @Schema(description = "Titre de l'événement.") String title,
        @Schema(description = "Jour.") LocalDate day,
        @Schema(description = "Fermé de lui-même à.") Instant closesAt,

        @Schema(description = "Heure de cette lecture, sur laquelle un appareil règle la sienne.")
        Instant now,

        @Schema(description = "Séances du jour, dans l'ordre.")
        List<AttendanceSessionItem> sessions,

        @Schema(description = "Personnes attendues sur place, par nom.")
        List<CheckInPersonItem> people,

        @Schema(description = "Départements proposés à qui s'inscrit sur place.")
        List<CheckInDepartmentItem> departments)
        implements Versioned {

    /** Nothing counts the versions of a list. */
    @Override
    public long version() {
        return 0;
    }

    /** Of what it says, and not of the hour at which it says it. */
    @Override
    public String tag() {
        return Tag.of(sessions.toString() + people);
    }

    @Schema(description = "Une personne attendue.")
    record CheckInPersonItem(
            @Schema(description = "Identifiant de l'inscription.")
            UUID registration,

            @Schema(description = "Nom ; null une fois effacé.", nullable = true)
            String lastName,

            @Schema(description = "Prénom ; null une fois effacé.", nullable = true)
            String firstName,

            @Schema(description = "Service.", nullable = true)
            String service,

            @Schema(description = "Nombre de places.", minimum = "1", maximum = "20")
            int seats,

            @Schema(description = "Personnes qui accompagnent, si leurs noms sont connus.")
            List<String> companions,

            @Schema(description = "Ce qui est noté, séance par séance.")
            List<CheckInMarkItem> marks) {}

    @Schema(description = "Ce qui est noté d'une personne pour une séance.")
    record CheckInMarkItem(
            @Schema(description = "Identifiant de la séance.")
            UUID session,

            @Schema(description = "Présence.") Presence presence,

            @Schema(
                    description = "Personnes présentes, accompagnants compris.",
                    nullable = true,
                    minimum = "1",
                    maximum = "20")
            Integer seats,

            @Schema(description = "Quand c'était noté.") Instant at) {}

    @Schema(description = "Un département.")
    record CheckInDepartmentItem(
            @Schema(description = "Code.", examples = "DEPT-31")
            String code,

            @Schema(description = "Nom.") String name) {}
}
