package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The survey of an event as its organisers set it. */
@Schema(description = "Le questionnaire d'un événement : s'il y en a un, et ce qu'il demande.")
record UpdateEventSurvey(
        @Schema(
                title = "Questionnaire envoyé avec les remerciements",
                description = "Vrai si les remerciements portent le lien du questionnaire.",
                required = true)
        @NotNull(message = "Dites si le questionnaire est envoyé.")
        Boolean enabled,

        @Schema(title = "Questions du questionnaire", description = "Dans l'ordre, dix au plus.")
        @NotNull(message = "Dites les questions.")
        @Size(min = 1, max = 10, message = "Un questionnaire a d'une à dix questions.")
        List<@Valid @NotNull(message = "Question vide.") SurveyQuestionForm> questions)
        implements Audited {

    @Schema(name = "SurveyQuestionForm", title = "Question", description = "Une question du questionnaire.")
    record SurveyQuestionForm(
            @Schema(
                    title = "Identifiant",
                    description = "Celui d'une question déjà enregistrée ; null pour une nouvelle.",
                    nullable = true)
            UUID id,

            @Schema(title = "Forme de la réponse", description = "Note, choix, oui ou non, texte.", required = true)
            @NotNull(message = "Dites comment on répond.")
            SurveyKind kind,

            @Schema(
                    title = "Question",
                    description = "Telle que les participants la lisent.",
                    required = true,
                    examples = "Que faudrait-il améliorer ?")
            @NotBlank(message = "La question est obligatoire.")
            @Size(max = 200, message = "Une question fait 200 caractères au plus.")
            String label,

            @Schema(title = "Réponses possibles", description = "De deux à dix pour un choix, aucune sinon.")
            @NotNull(message = "Dites les réponses possibles, ou aucune.")
            @Size(max = 10, message = "Dix réponses possibles au plus.")
            List<
                            @NotBlank(message = "Réponse vide.")
                            @Size(max = 100, message = "Une réponse possible fait 100 caractères au plus.") String>
                    choices) {

        static SurveyQuestionForm of(SurveyQuestion question) {
            return new SurveyQuestionForm(question.id(), question.kind(), question.label(), question.choices());
        }
    }
}
