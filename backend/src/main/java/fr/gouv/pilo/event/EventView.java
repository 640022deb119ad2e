package fr.gouv.pilo.event;

import fr.gouv.pilo.event.UpdateEvent.MaterialForm;
import fr.gouv.pilo.event.UpdateEvent.QuestionForm;
import fr.gouv.pilo.shared.etag.Tag;
import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un événement, ses séances, ses règles d'inscription, et ce que l'appelant peut y faire.")
record EventView(
        @Schema(description = "L'événement, comme dans la liste.")
        EventItem event,

        @Schema(description = "Présentation.", nullable = true)
        String description,

        @Schema(description = "Adresse postale.", nullable = true)
        String address,

        @Schema(description = "Comment venir.", nullable = true)
        String access,

        @Schema(description = "Qui paie les déplacements.", nullable = true)
        String travelCosts,

        @Schema(
                description = "Lien de visioconférence ; null aussi pour qui n'organise pas l'événement.",
                nullable = true)
        String videoLink,

        @Schema(description = "Séances, dans l'ordre.") List<EventSessionItem> sessions,

        @Schema(description = "Ouverture des inscriptions, à l'heure de Paris.", nullable = true)
        String registrationOpens,

        @Schema(description = "Clôture des inscriptions, à l'heure de Paris.", nullable = true)
        String registrationCloses,

        @Schema(description = "Vrai s'il y a une file d'attente.")
        boolean queue,

        @Schema(description = "Délai pour accepter une place, en heures.", minimum = "1", maximum = "240")
        int offerHours,

        @Schema(description = "Places par inscription, au plus.", minimum = "1", maximum = "20")
        int maxSeats,

        @Schema(description = "Vrai si chaque service a d'abord une place.")
        boolean onePerService,

        @Schema(description = "Vrai si l'accord du responsable est demandé.")
        boolean supervisorAgreement,

        @Schema(description = "Services proposés.") List<ServiceNeed> needs,
        @Schema(description = "Questions posées.") List<QuestionForm> questions,

        @Schema(
                description =
                        "Vrai si des personnes inscrites y ont répondu : elles restent alors telles qu'elles sont, d'autres s'ajoutent à la fin.")
        boolean questionsAnswered,

        @Schema(description = "Intervenants, dans l'ordre.") List<EventTalkItem> speakers,
        @Schema(description = "Supports.") List<MaterialForm> materials,

        @Schema(description = "Lien de l'enregistrement.", nullable = true)
        String replayLink,

        @Schema(description = "Ligne budgétaire ; null aussi pour qui ne lit pas le budget.", nullable = true)
        UUID budgetLine,

        @Schema(description = "Ceux qui organisent aussi ; aucun pour une machine.")
        List<EventAccountItem> coOrganisers,

        @Schema(description = "Qui l'a créé ; null pour un chargement, et pour une machine.", nullable = true)
        EventAccountItem author,

        @Schema(description = "Identifiant stable pour les agendas.", examples = "evt-2026-014@pilo")
        String uid,

        @Schema(description = "Chemin de sa page publique ; null s'il n'en a pas.", nullable = true)
        String publicPath,

        @Schema(description = "Motif de l'annulation ou du report.", nullable = true)
        String reason,

        @Schema(description = "Début annoncé avant le dernier report.", nullable = true)
        Instant movedFrom,

        @Schema(description = "Publication.", nullable = true)
        Instant publishedAt,

        @Schema(description = "Annulation.", nullable = true)
        Instant cancelledAt,

        @Schema(description = "Événement dont celui-ci est la copie.", nullable = true)
        UUID copiedFrom,

        @Schema(description = "Opérations permises à l'appelant sur cet événement (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public long version() {
        return event.version();
    }

    /** Seats and places in the queue change without it. */
    @Override
    public String tag() {
        return Tag.of(version(), this);
    }

    @Override
    public UUID id() {
        return event.id();
    }

    @Schema(description = "Un événement.")
    record EventItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Clé stable.", examples = "EVT-2026-014")
            String code,

            @Schema(description = "Mot de son adresse publique.", examples = "ecrire-en-langage-clair-2026-014")
            String slug,

            @Schema(description = "Nature.") EventKind kind,

            @Schema(description = "Sur place, à distance, ou les deux.")
            EventMode mode,

            @Schema(description = "Où il en est.") EventState state,

            @Schema(description = "Titre.", examples = "Écrire en langage clair")
            String title,

            @Schema(description = "En une phrase.", nullable = true)
            String summary,

            @Schema(description = "Pour qui.") List<EventAudience> audiences,

            @Schema(description = "Code du territoire qui l'accueille.", examples = "DEPT-31")
            String territory,

            @Schema(description = "Lieu.", nullable = true) String place,

            @Schema(description = "Début de la première séance.")
            Instant startsAt,

            @Schema(description = "Fin de la dernière séance.")
            Instant endsAt,

            @Schema(description = "Nombre de séances.", minimum = "1")
            int sessionCount,

            @Schema(description = "Vrai s'il a sa page publique.")
            boolean openToPublic,

            @Schema(description = "Ouverture des inscriptions.", nullable = true)
            Instant registrationOpensAt,

            @Schema(description = "Clôture des inscriptions.", nullable = true)
            Instant registrationClosesAt,

            @Schema(description = "Places sur place ; null s'il a lieu à distance seulement.", nullable = true)
            EventSeatsItem onSite,

            @Schema(description = "Places à distance ; null s'il a lieu sur place seulement.", nullable = true)
            EventSeatsItem remote,

            @Schema(description = "Organisme.", nullable = true)
            EventOrganisationItem organisation,

            @Schema(description = "Projet ; null aussi pour un projet que l'appelant ne voit pas.", nullable = true)
            EventProjectItem project,

            @Schema(description = "Série.", nullable = true) EventSeriesItem series,

            @Schema(
                    description =
                            "Rang de la dernière annonce, pour les agendas : il monte à chaque changement à faire savoir.",
                    minimum = "0")
            int sequence,

            @Schema(description = "Version, aussi dans l'ETag.")
            long version,

            @Schema(description = "Dernière modification.") Instant updatedAt) {}

    @Schema(description = "Les places d'une modalité.", nullable = true)
    record EventSeatsItem(
            @Schema(description = "Places prises, proposées ou gardées le temps d'une confirmation.", minimum = "0")
            Integer held,

            @Schema(description = "Places en tout ; null sans limite.", nullable = true, minimum = "1")
            Integer capacity,

            @Schema(description = "Inscriptions qui attendent une place.", minimum = "0")
            Integer waiting,

            @Schema(
                    description =
                            "Quand des places sont libres et que l'on attend : combien la première inscription de la file en veut. Elle "
                                    + "attend qu'il y en ait assez, à moins que l'organisation n'en laisse passer une autre.",
                    nullable = true,
                    minimum = "1")
            Integer firstWants) {}

    @Schema(description = "Une séance.")
    record EventSessionItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Intitulé.", nullable = true)
            String title,

            @Schema(description = "Début, à l'heure de Paris.", examples = "2026-12-03T09:30+01:00")
            String start,

            @Schema(description = "Fin, à l'heure de Paris.", examples = "2026-12-03T12:30+01:00")
            String end,

            @Schema(description = "Début.") Instant startsAt,
            @Schema(description = "Fin.") Instant endsAt) {
        EventSessionItem(UUID id, String title, Instant startsAt, Instant endsAt) {
            this(id, title, ParisTime.write(startsAt), ParisTime.write(endsAt), startsAt, endsAt);
        }
    }

    @Schema(description = "Un organisme.", nullable = true)
    record EventOrganisationItem(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "Nom.") String name) {}

    @Schema(description = "Un projet.", nullable = true)
    record EventProjectItem(
            @Schema(description = "Code.", examples = "PRJ-2026-014")
            String code,

            @Schema(description = "Titre.") String title) {}

    @Schema(description = "Une série d'événements.", nullable = true)
    record EventSeriesItem(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "Nom.") String title) {}

    @Schema(description = "Une personne qui organise.", nullable = true)
    record EventAccountItem(
            @Schema(description = "Identifiant du compte.") UUID id,
            @Schema(description = "Nom.") String name) {}

    @Schema(description = "Un intervenant de l'événement.")
    record EventTalkItem(
            @Schema(description = "Identifiant de l'intervenant.")
            UUID id,

            @Schema(description = "Nom.") String name,

            @Schema(description = "Organisme.", nullable = true)
            String organisation,

            @Schema(
                    description = "Avis des organisateurs, de 1 à 5 ; null aussi pour qui n'organise pas l'événement.",
                    nullable = true,
                    minimum = "1",
                    maximum = "5")
            Integer rating,

            @Schema(description = "Remarque des organisateurs.", nullable = true)
            String remark) {}
}
