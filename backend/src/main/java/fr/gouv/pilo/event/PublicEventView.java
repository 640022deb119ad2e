package fr.gouv.pilo.event;

import fr.gouv.pilo.event.UpdateEvent.QuestionForm;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un événement, tel que le public le lit, et ce qui est demandé pour s'inscrire.")
record PublicEventView(
        @Schema(description = "L'événement, comme dans la liste.")
        PublicEventItem event,

        @Schema(description = "Présentation.", nullable = true)
        String description,

        @Schema(description = "Adresse postale.", nullable = true)
        String address,

        @Schema(description = "Comment venir.", nullable = true)
        String access,

        @Schema(description = "Séances, dans l'ordre.") List<PublicSessionItem> sessions,
        @Schema(description = "Noms des intervenants.") List<String> speakers,

        @Schema(description = "Places par inscription, au plus.", minimum = "1", maximum = "20")
        int maxSeats,

        @Schema(description = "Vrai si l'accord du responsable est demandé.")
        boolean supervisorAgreement,

        @Schema(description = "Services proposés.") List<ServiceNeed> needs,
        @Schema(description = "Questions posées.") List<QuestionForm> questions,

        @Schema(description = "Motif de l'annulation ou du report.", nullable = true)
        String reason,

        @Schema(description = "Début annoncé avant le dernier report.", nullable = true)
        Instant movedFrom,

        @Schema(description = "À quoi servent les données demandées, et combien de temps elles sont gardées.")
        String dataNotice,

        @Schema(
                description = "Adresse électronique de l'organisation, pour toute question.",
                nullable = true,
                examples = "evenements@demo.invalid")
        String contact) {

    @Schema(description = "Un événement ouvert au public.")
    record PublicEventItem(
            @Schema(description = "Mot de son adresse.", examples = "ecrire-en-langage-clair-2026-014")
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

            @Schema(description = "Organisme.", nullable = true)
            String organisation,

            @Schema(description = "Début de la première séance.")
            Instant startsAt,

            @Schema(description = "Fin de la dernière séance.")
            Instant endsAt,

            @Schema(description = "Si l'on peut s'inscrire, et comment.")
            PublicRegistration registration,

            @Schema(description = "Ouverture des inscriptions.", nullable = true)
            Instant registrationOpensAt,

            @Schema(description = "Clôture des inscriptions.")
            Instant registrationClosesAt,

            @Schema(description = "Places sur place ; null s'il a lieu à distance seulement.", nullable = true)
            PublicSeatsItem onSite,

            @Schema(description = "Places à distance ; null s'il a lieu sur place seulement.", nullable = true)
            PublicSeatsItem remote,

            @Schema(description = "Identifiant stable pour les agendas.", examples = "evt-2026-014@pilo")
            String uid,

            @Schema(description = "Rang de la dernière annonce, pour les agendas.", minimum = "0")
            int sequence) {}

    enum PublicRegistration {
        /** There is a seat. */
        OPEN,
        /** One may wait for a seat. */
        QUEUE,
        FULL,
        NOT_YET,
        OVER,
        CANCELLED
    }

    @Schema(description = "Les places d'une modalité.", nullable = true)
    record PublicSeatsItem(
            @Schema(description = "Inscriptions qui attendent une place.", minimum = "0")
            Integer waiting,

            @Schema(
                    description = "Places que l'on peut prendre tout de suite ; null sans limite.",
                    nullable = true,
                    minimum = "0")
            Integer free) {}

    @Schema(description = "Une séance.")
    record PublicSessionItem(
            @Schema(description = "Intitulé.", nullable = true)
            String title,

            @Schema(description = "Début, à l'heure de Paris.", examples = "2026-12-03T09:30+01:00")
            String start,

            @Schema(description = "Fin, à l'heure de Paris.", examples = "2026-12-03T12:30+01:00")
            String end) {}

    @Schema(description = "La réponse à une demande d'inscription : la même pour tous.")
    record RegistrationReceiptView(
            @Schema(description = "Ce qui se passe maintenant.", examples = "Un message est envoyé à l'adresse donnée.")
            String message) {
        /** Nothing here says whether the address was registered already. */
        static final RegistrationReceiptView SAME_FOR_ALL = new RegistrationReceiptView(
                "Un message est envoyé à l'adresse donnée : ouvrez le lien qu'il contient dans les deux heures pour confirmer votre"
                        + " inscription.");
    }
}
