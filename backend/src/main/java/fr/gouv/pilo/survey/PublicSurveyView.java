package fr.gouv.pilo.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un questionnaire, pour qui en a reçu le lien.")
record PublicSurveyView(
        @Schema(description = "Intitulé de l'événement.", examples = "Écrire en langage clair")
        String title,

        @Schema(description = "Quand il a eu lieu.", examples = "jeudi 3 décembre 2026, de 9 h 30 à 12 h 30")
        String when,

        @Schema(description = "Dernier jour pour répondre.", examples = "2027-01-03")
        LocalDate closesOn,

        @Schema(description = "Ce qui est fait des réponses.")
        String notice,

        @Schema(description = "Les questions ; aucune n'est obligatoire.")
        List<PublicSurveyQuestionItem> questions) {

    @Schema(name = "PublicSurveyQuestionItem", description = "Une question.")
    record PublicSurveyQuestionItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "La question.", examples = "Que faudrait-il améliorer ?")
            String label,

            @Schema(description = "Forme de la réponse.") SurveyKind kind,

            @Schema(
                    description =
                            "Les réponses possibles, dont on donne le rang, de 1 à leur nombre ; vide pour un texte.")
            List<String> options) {}
}
