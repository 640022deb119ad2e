package fr.gouv.pilo.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration that an organiser types. */
@Schema(description = "Une inscription saisie par l'organisation.")
record CreateRegistration(
        @Schema(title = "Événement", description = "Identifiant de l'événement.", required = true)
        @NotNull(message = "Choisissez l'événement.")
        UUID event,

        @Schema(title = "Participation", description = "Sur place ou à distance.", required = true)
        @NotNull(message = "Dites si la personne vient sur place ou suit à distance.")
        SeatMode mode,

        @Schema(title = "Nom", description = "Nom.", required = true, examples = "Exemple")
        @NotBlank(message = "Le nom est obligatoire.")
        @Size(max = 100, message = "Le nom fait 100 caractères au plus.")
        String lastName,

        @Schema(title = "Prénom", description = "Prénom.", required = true, examples = "Camille")
        @NotBlank(message = "Le prénom est obligatoire.")
        @Size(max = 100, message = "Le prénom fait 100 caractères au plus.")
        String firstName,

        @Schema(
                title = "Courriel",
                description = "Adresse électronique professionnelle : une adresse est une personne.",
                required = true,
                examples = "camille.exemple@demo.invalid")
        @NotBlank(message = "L'adresse électronique est obligatoire.")
        @Size(max = 254, message = "L'adresse électronique fait 254 caractères au plus.")
        @Pattern(regexp = "[^@\\s<>]+@[^@\\s<>]+", message = MailAddress.FORM_SAID)
        String mail,

        @Schema(
                title = "Service",
                description = "Service ou organisme.",
                required = true,
                examples = "Direction départementale de démonstration")
        @NotBlank(message = "Le service est obligatoire.")
        @Size(max = 200, message = "Le service fait 200 caractères au plus.")
        String service,

        @Schema(
                title = "Département",
                description = "Code du département où travaille la personne ; rien hors de la région.",
                nullable = true,
                examples = "DEPT-31")
        @Size(max = 40, message = "Le code d'un territoire fait 40 caractères au plus.")
        String department,

        @Schema(title = "Agent de l'État", description = "Vrai pour un agent de l'État.", required = true)
        @NotNull(message = "Dites si la personne est un agent de l'État.")
        Boolean agent,

        @Schema(title = "Nombre de places", description = "Une sans lui.", nullable = true, examples = "1")
        @Min(value = 1, message = "Une inscription vaut de 1 à 20 places.")
        @Max(value = 20, message = "Une inscription vaut de 1 à 20 places.")
        Integer seats,

        @Schema(title = "Personnes qui accompagnent", description = "Leurs noms, s'ils sont connus.")
        @NotNull(message = "Dites qui accompagne, ou personne.")
        @Size(max = 19, message = "19 personnes au plus.")
        List<@NotBlank(message = "Nom vide.") @Size(max = 200, message = "Un nom fait 200 caractères au plus.") String>
                companions,

        @Schema(title = "Services demandés", description = "Parmi ceux que l'événement propose.")
        @NotNull(message = "Dites les services demandés, ou aucun.")
        @Size(max = 10, message = "Dix services au plus.")
        Set<@NotNull(message = "Service vide.") ServiceNeed> needs,

        @Schema(
                title = "Réponses",
                description = "Aux questions de l'événement, dans leur ordre ; un texte vide là où rien n'est répondu.")
        @NotNull(message = "Dites les réponses, ou aucune.")
        @Size(max = 10, message = "Dix réponses au plus.")
        List<
                        @NotNull(message = "Réponse vide.")
                        @Size(max = 500, message = "Une réponse fait 500 caractères au plus.") String>
                answers,

        @Schema(
                title = "Accord du responsable déjà donné",
                description =
                        "Pour un événement qui le demande : il l'a été par une autre voie, et l'organisation l'affirme.",
                nullable = true)
        Boolean agreementGiven,

        @Schema(
                title = "Courriel du responsable",
                description =
                        "Pour un événement qui le demande, sauf accord déjà donné : il y reçoit une demande d'accord.",
                nullable = true,
                examples = "responsable.exemple@demo.invalid")
        @Size(max = 254, message = "L'adresse électronique fait 254 caractères au plus.")
        @Pattern(regexp = "[^@\\s<>]+@[^@\\s<>]+", message = MailAddress.FORM_SAID)
        String supervisorMail)
        implements Participant {
    boolean agreed() {
        return Boolean.TRUE.equals(agreementGiven);
    }
}
