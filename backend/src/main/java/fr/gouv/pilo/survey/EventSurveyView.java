package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.etag.Tag;
import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.survey.UpdateEventSurvey.SurveyQuestionForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Le questionnaire d'un événement, ses remerciements et, une fois fermé avec cinq réponses au moins, ses résultats.")
record EventSurveyView(
        @Schema(description = "Identifiant de l'événement.") UUID event,

        @Schema(description = "Intitulé de l'événement.", examples = "Écrire en langage clair")
        String title,

        @Schema(description = "État.") SurveyState state,

        @Schema(description = "Vrai si les remerciements portent le lien du questionnaire.")
        boolean enabled,

        @Schema(description = "Ce qui est demandé ; les questions proposées tant que rien n'est enregistré.")
        List<SurveyQuestionItem> questions,

        @Schema(description = "Faux dès les premiers remerciements : les questions ne changent plus.")
        boolean questionsOpen,

        @Schema(description = "Dernier jour pour répondre ; null tant que personne n'est remercié.", nullable = true)
        LocalDate closesOn,

        @Schema(description = "Fermeture ; null tant qu'il n'est pas fermé.", nullable = true)
        Instant closedAt,

        @Schema(description = "Nombre de personnes à qui le lien est parti.", minimum = "0")
        int asked,

        @Schema(description = "Nombre de réponses.", minimum = "0")
        int answers,

        @Schema(
                description =
                        "Réponses pour cent personnes à qui le lien est parti ; null s'il n'est parti à personne.",
                nullable = true,
                examples = "62.50")
        BigDecimal rate,

        SurveyThanksItem thanks,

        @Schema(description = "Pourquoi il n'y a pas de résultats ; null s'il y en a.", nullable = true)
        String note,

        @Schema(
                description =
                        "Question par question ; vide tant que le questionnaire est ouvert, et pour moins de cinq réponses.")
        List<SurveyQuestionResult> results,

        @Schema(description = "Version, aussi dans l'ETag.") long version,

        @Schema(description = "Opérations permises à l'appelant (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public UUID id() {
        return event;
    }

    /** Answers and presences are shown beside the version, which is that of the settings and of the first thanks. */
    @Override
    public String tag() {
        return Tag.of(version, this);
    }

    @Schema(name = "SurveyQuestionItem", description = "Une question posée, ou proposée.")
    record SurveyQuestionItem(
            @Schema(description = "Identifiant ; null tant qu'elle n'est pas enregistrée.", nullable = true)
            UUID id,

            @Schema(description = "Forme de la réponse.") SurveyKind kind,

            @Schema(description = "La question.", examples = "Que faudrait-il améliorer ?")
            String label,

            @Schema(description = "Réponses possibles d'un choix ; vide ailleurs.")
            List<String> choices) {
        static SurveyQuestionItem of(SurveyQuestionForm form) {
            return new SurveyQuestionItem(form.id(), form.kind(), form.label(), form.choices());
        }
    }

    @Schema(
            name = "SurveyThanksItem",
            description = "Les remerciements, pour ceux qui organisent ; null pour un script.",
            nullable = true)
    record SurveyThanksItem(
            @Schema(description = "Premier envoi ; null avant.", nullable = true)
            Instant thankedAt,

            @Schema(description = "Qui l'a demandé.", nullable = true, examples = "Camille Exemple")
            String thankedBy,

            @Schema(description = "Nombre de personnes remerciées.", minimum = "0")
            int thanked,

            @Schema(
                    description = "Nombre de personnes notées présentes, joignables, et pas encore remerciées.",
                    minimum = "0")
            int waiting,

            @Schema(description = "Pourquoi ils ne partent pas à ce jour ; null s'ils partent.", nullable = true)
            String note,

            @Schema(description = "Objet du courriel.", examples = "Merci de votre venue : Écrire en langage clair")
            String subject,

            @Schema(description = "Texte du courriel, sans ses liens.")
            String text) {}

    @Schema(name = "SurveyQuestionResultItem", description = "Ce qui a été répondu à une question.")
    record SurveyQuestionResult(
            @Schema(description = "Identifiant de la question.")
            UUID question,

            @Schema(description = "La question.", examples = "Que faudrait-il améliorer ?")
            String label,

            @Schema(description = "Forme de la réponse.") SurveyKind kind,

            @Schema(description = "Nombre de réponses à la question ; null s'il y en a moins de cinq.", nullable = true)
            Integer answers,

            @Schema(
                    description = "Moyenne d'une note ; null ailleurs, et pour moins de cinq réponses.",
                    nullable = true,
                    examples = "4.25")
            BigDecimal mean,

            @Schema(description = "Combien pour chaque réponse possible ; vide pour moins de cinq réponses.")
            List<SurveyChoiceItem> choices,

            @Schema(
                    description =
                            "Ce qui a été écrit, dans un ordre tiré au sort ; vide pour moins de cinq textes, et pour un script.")
            List<String> texts,

            @Schema(
                    description =
                            "Vrai si les textes ont été effacés au terme de leur conservation ; leur nombre reste.")
            boolean erased) {}

    @Schema(name = "SurveyChoiceItem", description = "Une réponse possible, et combien de fois elle a été choisie.")
    record SurveyChoiceItem(
            @Schema(description = "La réponse.", examples = "Bien dosé")
            String label,

            @Schema(description = "Nombre de réponses.", minimum = "0")
            int answers,

            @Schema(description = "Part des réponses à la question, pour cent.", examples = "75.00")
            BigDecimal share) {}
}
