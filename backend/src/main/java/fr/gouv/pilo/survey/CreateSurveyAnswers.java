package fr.gouv.pilo.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qu'une personne répond : à une question au moins.")
record CreateSurveyAnswers(
        @Schema(title = "Réponses", description = "Une par question ; celles qui manquent sont sans réponse.")
        @NotNull(message = "Répondez à une question au moins.")
        @Size(min = 1, max = 10, message = "Répondez à une question au moins.")
        List<@Valid @NotNull(message = "Réponse vide.") SurveyAnswerForm> answers) {

    static final int LONGEST = 500;

    @Schema(name = "SurveyAnswerForm", title = "Réponse", description = "Une réponse : un rang, ou un texte.")
    record SurveyAnswerForm(
            @Schema(title = "Question répondue", description = "Identifiant de la question.", required = true)
            @NotNull(message = "Dites à quelle question.")
            UUID question,

            @Schema(
                    title = "Rang choisi",
                    description = "Rang de la réponse possible, à partir de 1 ; null sans réponse.",
                    nullable = true,
                    examples = "4")
            @Min(value = 1, message = "Cette réponse n'est pas de celles qui sont proposées.")
            @Max(value = 10, message = "Cette réponse n'est pas de celles qui sont proposées.")
            Integer choice,

            @Schema(
                    title = "Texte",
                    description = "Ce qui est écrit, sans nommer personne ; null sans réponse.",
                    nullable = true)
            @Size(max = LONGEST, message = "Un texte fait 500 caractères au plus.")
            String text) {

        String written() {
            return text == null || text.isBlank() ? null : text.strip();
        }

        boolean empty() {
            return choice == null && written() == null;
        }
    }
}
