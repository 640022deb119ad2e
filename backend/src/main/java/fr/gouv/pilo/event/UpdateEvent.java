package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.audit.Unshown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is written of an event, in one form. */
@Schema(description = "Un événement, tel qu'il s'écrit : ce qu'il est, quand, où, pour qui, et comment on s'y inscrit.")
record UpdateEvent(
        @Schema(title = "Nature", description = "Nature de l'événement.", required = true)
        @NotNull(message = "Dites ce qu'est l'événement.")
        EventKind kind,

        @Schema(title = "Modalité", description = "Sur place, à distance, ou les deux.", required = true)
        @NotNull(message = "Dites si l'événement a lieu sur place, à distance, ou les deux.")
        EventMode mode,

        @Schema(title = "Titre", description = "Titre.", required = true, examples = "Écrire en langage clair")
        @NotBlank(message = "Le titre est obligatoire.")
        @Size(max = 200, message = "Le titre fait 200 caractères au plus.")
        String title,

        @Schema(
                title = "En une phrase",
                description = "Ce qu'on lit dans les listes.",
                nullable = true,
                examples = "Trois heures pour récrire un courrier.")
        @Size(max = 300, message = "La phrase fait 300 caractères au plus.")
        String summary,

        @Schema(title = "Présentation", description = "Objectifs, programme, ce qu'il faut apporter.", nullable = true)
        @Size(max = 3000, message = "La présentation fait 3 000 caractères au plus.")
        String description,

        @Schema(title = "Publics", description = "Pour qui l'événement est fait.", required = true)
        @NotEmpty(message = "Dites pour qui l'événement est fait.")
        @Size(max = 10, message = "Dix publics au plus.")
        Set<@NotNull(message = "Public vide.") EventAudience> audiences,

        @Schema(
                title = "Territoire",
                description = "Code du territoire qui accueille l'événement.",
                required = true,
                examples = "DEPT-31")
        @NotBlank(message = "Choisissez le territoire.")
        @Size(max = 40, message = "Le code d'un territoire fait 40 caractères au plus.")
        String territory,

        @Schema(
                title = "Lieu",
                description = "Nom du lieu.",
                nullable = true,
                examples = "Préfecture de région, salle Garonne")
        @Size(max = 200, message = "Le lieu fait 200 caractères au plus.")
        String place,

        @Schema(
                title = "Adresse",
                description = "Adresse postale.",
                nullable = true,
                examples = "1 place Saint-Étienne, 31000 Toulouse")
        @Size(max = 300, message = "L'adresse fait 300 caractères au plus.")
        String address,

        @Schema(title = "Accès", description = "Comment venir, entrée, accessibilité du lieu.", nullable = true)
        @Size(max = 1000, message = "L'accès fait 1 000 caractères au plus.")
        String access,

        @Schema(
                title = "Frais de déplacement",
                description = "Qui les paie, et comment les demander : la convocation le dit.",
                nullable = true,
                examples = "Pris en charge par votre service, sur état de frais.")
        @Size(max = 500, message = "Les frais de déplacement font 500 caractères au plus.")
        String travelCosts,

        @Schema(
                title = "Lien de visioconférence",
                description = "Donné aux seules personnes inscrites à distance.",
                nullable = true,
                examples = "https://visio.exemple.invalid/salle-garonne")
        @Size(max = 500, message = "Le lien fait 500 caractères au plus.")
        @Unshown
        @Pattern(regexp = "https://\\S+", message = WebLink.FORM_SAID)
        String videoLink,

        @Schema(title = "Séances", description = "De la première à la dernière, sans chevauchement.", required = true)
        @NotEmpty(message = "Un événement a au moins une séance.")
        @Size(max = 30, message = "Un événement a 30 séances au plus.")
        List<@Valid @NotNull(message = "Séance vide.") SessionForm> sessions,

        @Schema(
                title = "Ouvert à l'inscription publique",
                description = "Vrai si l'événement a sa page publique, où l'on s'inscrit sans compte.",
                required = true)
        @NotNull(message = "Dites si l'événement a sa page publique.")
        Boolean openToPublic,

        @Schema(
                title = "Ouverture des inscriptions",
                description = "Heure de Paris ; dès la publication sans elle.",
                nullable = true,
                examples = "2026-11-02T09:00")
        @Size(max = 30, message = ParisTime.FORM_SAID)
        @Pattern(
                regexp = "\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?:[+-]\\d\\d:\\d\\d)?",
                message = ParisTime.FORM_SAID)
        String registrationOpens,

        @Schema(
                title = "Clôture des inscriptions",
                description = "Heure de Paris ; au début de l'événement sans elle.",
                nullable = true,
                examples = "2026-12-02T18:00")
        @Size(max = 30, message = ParisTime.FORM_SAID)
        @Pattern(
                regexp = "\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?:[+-]\\d\\d:\\d\\d)?",
                message = ParisTime.FORM_SAID)
        String registrationCloses,

        @Schema(
                title = "Places sur place",
                description = "Nécessaire pour publier un événement sur place.",
                nullable = true,
                examples = "15")
        @Min(value = 1, message = "Le nombre de places va de 1 à 100 000.")
        @Max(value = 100_000, message = "Le nombre de places va de 1 à 100 000.")
        Integer capacityOnSite,

        @Schema(
                title = "Places à distance",
                description = "Sans limite si rien n'est dit.",
                nullable = true,
                examples = "200")
        @Min(value = 1, message = "Le nombre de places va de 1 à 100 000.")
        @Max(value = 100_000, message = "Le nombre de places va de 1 à 100 000.")
        Integer capacityRemote,

        @Schema(
                title = "File d'attente",
                description = "Vrai si l'on peut attendre une place quand il n'y en a plus.",
                required = true)
        @NotNull(message = "Dites s'il y a une file d'attente.")
        Boolean queue,

        @Schema(
                title = "Délai pour accepter une place, en heures",
                description = "48 sans lui ; il ne dépasse jamais le début de l'événement.",
                nullable = true,
                examples = "48")
        @Min(value = 1, message = "Le délai va de 1 à 240 heures.")
        @Max(value = 240, message = "Le délai va de 1 à 240 heures.")
        Integer offerHours,

        @Schema(
                title = "Places par inscription",
                description = "Une personne peut venir avec d'autres ; 1 sans lui.",
                nullable = true,
                examples = "2")
        @Min(value = 1, message = "Une inscription vaut de 1 à 20 places.")
        @Max(value = 20, message = "Une inscription vaut de 1 à 20 places.")
        Integer maxSeats,

        @Schema(
                title = "Une place par service d'abord",
                description = "Vrai si un service déjà représenté attend que chacun le soit : il passe par la file.",
                required = true)
        @NotNull(message = "Dites si chaque service a d'abord une place.")
        Boolean onePerService,

        @Schema(title = "Accord du responsable demandé", description = "Non sans lui.", nullable = true)
        Boolean supervisorAgreement,

        @Schema(title = "Services proposés", description = "À cocher à l'inscription, par qui en a besoin.")
        @NotNull(message = "Dites les services proposés, ou aucun.")
        @Size(max = 10, message = "Dix services au plus.")
        Set<@NotNull(message = "Service vide.") ServiceNeed> needs,

        @Schema(title = "Questions", description = "Posées à l'inscription.")
        @NotNull(message = "Dites les questions posées, ou aucune.")
        @Size(max = 10, message = "Dix questions au plus.")
        List<@Valid @NotNull(message = "Question vide.") QuestionForm> questions,

        @Schema(title = "Intervenants", description = "Identifiants, dans l'ordre, pris parmi les intervenants connus.")
        @NotNull(message = "Dites les intervenants, ou aucun.")
        @Size(max = 30, message = "30 intervenants au plus.")
        List<@NotNull(message = "Intervenant vide.") UUID> speakers,

        @Schema(title = "Supports", description = "Liens vers les supports.")
        @NotNull(message = "Dites les supports, ou aucun.")
        @Size(max = 20, message = "20 supports au plus.")
        List<@Valid @NotNull(message = "Support vide.") MaterialForm> materials,

        @Schema(title = "Rediffusion", description = "Lien de l'enregistrement.", nullable = true)
        @Size(max = 500, message = "Le lien fait 500 caractères au plus.")
        @Pattern(regexp = "https://\\S+", message = WebLink.FORM_SAID)
        String replayLink,

        @Schema(title = "Projet", description = "Code du projet.", nullable = true, examples = "PRJ-2026-014")
        @Size(max = 40, message = "Le code d'un projet fait 40 caractères au plus.")
        String project,

        @Schema(title = "Ligne budgétaire", description = "Identifiant de la ligne qui paie.", nullable = true)
        UUID budgetLine,

        @Schema(title = "Organisme", description = "Identifiant de l'organisme qui organise.", nullable = true)
        UUID organisation,

        @Schema(title = "Coorganisateurs", description = "Comptes des personnes qui organisent aussi.")
        @NotNull(message = "Dites les coorganisateurs, ou aucun.")
        @Size(max = 20, message = "20 coorganisateurs au plus.")
        Set<@NotNull(message = "Compte vide.") UUID> coOrganisers)
        implements Audited {

    @Schema(name = "EventSessionForm", title = "Séance", description = "Une séance, à l'heure de Paris.")
    record SessionForm(
            @Schema(title = "Intitulé", description = "Intitulé, s'il y en a plusieurs.", nullable = true)
            @Size(max = 200, message = "L'intitulé fait 200 caractères au plus.")
            String title,

            @Schema(
                    title = "Début",
                    description = "Heure de Paris ; avec son décalage quand l'heure sonne deux fois.",
                    required = true,
                    examples = "2026-12-03T09:30")
            @NotNull(message = "Le début est obligatoire.")
            @Size(max = 30, message = ParisTime.FORM_SAID)
            @Pattern(
                    regexp = "\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?:[+-]\\d\\d:\\d\\d)?",
                    message = ParisTime.FORM_SAID)
            String start,

            @Schema(
                    title = "Fin",
                    description = "Heure de Paris ; avec son décalage quand l'heure sonne deux fois.",
                    required = true,
                    examples = "2026-12-03T12:30")
            @NotNull(message = "La fin est obligatoire.")
            @Size(max = 30, message = ParisTime.FORM_SAID)
            @Pattern(
                    regexp = "\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?:[+-]\\d\\d:\\d\\d)?",
                    message = ParisTime.FORM_SAID)
            String end) {}

    @Schema(name = "EventQuestionForm", title = "Question", description = "Une question posée à l'inscription.")
    record QuestionForm(
            @Schema(
                    title = "Question",
                    description = "La question.",
                    required = true,
                    examples = "Quel courrier apportez-vous ?")
            @NotBlank(message = "La question est obligatoire.")
            @Size(max = 300, message = "Une question fait 300 caractères au plus.")
            String label,

            @Schema(title = "Forme de la réponse", description = "Texte, choix, oui ou non.", required = true)
            @NotNull(message = "Dites comment on répond.")
            QuestionKind kind,

            @Schema(title = "Obligatoire", description = "Vrai si l'on doit répondre.", required = true)
            @NotNull(message = "Dites si la réponse est obligatoire.")
            Boolean required,

            @Schema(title = "Choix", description = "Les réponses possibles, pour un choix.")
            @NotNull(message = "Dites les choix, ou aucun.")
            @Size(max = 20, message = "20 choix au plus.")
            List<
                            @NotBlank(message = "Choix vide.")
                            @Size(max = 100, message = "Un choix fait 100 caractères au plus.") String>
                    choices) {}

    @Schema(name = "EventMaterialForm", title = "Support", description = "Un support, par son lien.")
    record MaterialForm(
            @Schema(title = "Nom du support", description = "Nom.", required = true, examples = "Guide de poche")
            @NotBlank(message = "Le nom du support est obligatoire.")
            @Size(max = 200, message = "Le nom d'un support fait 200 caractères au plus.")
            String name,

            @Schema(
                    title = "Lien du support",
                    description = "Lien.",
                    required = true,
                    examples = "https://exemple.invalid/guide.pdf")
            @NotBlank(message = "Le lien du support est obligatoire.")
            @Size(max = 500, message = "Le lien fait 500 caractères au plus.")
            @Pattern(regexp = "https://\\S+", message = WebLink.FORM_SAID)
            String link) {}
}
