package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presence;
import fr.gouv.pilo.event.SeatMode;
import fr.gouv.pilo.shared.etag.Tag;
import fr.gouv.pilo.shared.etag.Versioned;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Les présences d'un événement, séance par séance, pour ceux qui l'organisent.")
record AttendanceView(
        @Schema(description = "Identifiant de l'événement.") UUID event,

        @Schema(description = "Titre de l'événement.") String title,
        @Schema(description = "Séances, dans l'ordre.") List<AttendanceSessionItem> sessions,

        @Schema(description = "Personnes qui ont une place, par nom.")
        List<AttendancePersonItem> people,

        @Schema(description = "Le lien d'émargement ouvert ; null s'il n'y en a pas.", nullable = true)
        CheckInItem checkIn,

        @Schema(description = "Le code montré en séance ; null s'il n'y en a pas, ou plus.", nullable = true)
        PresenceCodeItem code,

        @Schema(
                description =
                        "Séance pour laquelle un code se montre : celle du jour qui a lieu ou qui vient, sinon la dernière du jour ; null un autre jour.",
                nullable = true)
        UUID codeSession)
        implements Versioned {

    /** Nothing counts the versions of a list: its tag is made of what it says. */
    @Override
    public long version() {
        return 0;
    }

    @Override
    public String tag() {
        return Tag.of(this);
    }

    @Override
    public UUID id() {
        return event;
    }

    @Schema(description = "Un code montré en séance.", nullable = true)
    record PresenceCodeItem(
            @Schema(description = "Six lettres ou chiffres.", examples = "K7M2QX")
            String code,

            @Schema(description = "Identifiant de la séance.")
            UUID session,

            @Schema(description = "Valable jusqu'à.") Instant validUntil) {}

    @Schema(description = "Une séance.")
    record AttendanceSessionItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Intitulé.", nullable = true)
            String title,

            @Schema(description = "Début.") Instant startsAt,
            @Schema(description = "Fin.") Instant endsAt) {}

    @Schema(description = "Une personne inscrite, et ce qui est noté d'elle.")
    record AttendancePersonItem(
            @Schema(description = "Identifiant de l'inscription.")
            UUID registration,

            @Schema(description = "Nom ; null une fois effacé.", nullable = true)
            String lastName,

            @Schema(description = "Prénom ; null une fois effacé.", nullable = true)
            String firstName,

            @Schema(description = "Service.", nullable = true)
            String service,

            @Schema(description = "Sur place ou à distance.")
            SeatMode mode,

            @Schema(description = "Nombre de places.", minimum = "1", maximum = "20")
            int seats,

            @Schema(
                    description = "Présence, toutes séances confondues ; null tant qu'elle n'est pas notée.",
                    nullable = true)
            Presence presence,

            @Schema(description = "Ce qui est noté, séance par séance.")
            List<AttendanceMarkItem> marks) {}

    @Schema(description = "Ce qui est noté d'une personne pour une séance.")
    record AttendanceMarkItem(
            @Schema(description = "Identifiant de la séance.")
            UUID session,

            @Schema(description = "Présence.") Presence presence,

            @Schema(
                    description = "Personnes présentes, accompagnants compris.",
                    nullable = true,
                    minimum = "1",
                    maximum = "20")
            Integer seats,

            @Schema(description = "D'où on le sait.") AttendanceSource source,
            @Schema(description = "Quand c'était noté.") Instant at,

            @Schema(description = "Qui l'a noté ; null par un lien, un fichier ou un code.", nullable = true)
            String author,

            @Schema(description = "Remarque de qui l'a noté ; effacée avec les noms.", nullable = true)
            String note) {}

    @Schema(
            description = "Un émargement ouvert : qui a son adresse coche les présences du jour, sans compte.",
            nullable = true)
    record CheckInItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Le jour où son lien s'ouvre.")
            LocalDate day,

            @Schema(description = "Ouvert depuis.") Instant openedAt,
            @Schema(description = "Fermé de lui-même à.") Instant closesAt,

            @Schema(
                    description = "Adresse à donner à l'accueil, à personne d'autre.",
                    examples = "https://pilo.exemple.gouv.fr/public/emargement/liste#k1-0a1b2c")
            URI url) {}
}
