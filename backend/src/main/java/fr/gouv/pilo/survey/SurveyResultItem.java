package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the table: one answer that may be chosen. Texts stay on the page. */
@Schema(description = "Une réponse possible à une question, et combien de fois elle a été choisie.")
record SurveyResultItem(
        @Schema(description = "Rang de la question.", minimum = "1", examples = "1")
        int rank,

        @Schema(description = "La question.", examples = "Vous sera-t-il utile dans votre travail ?")
        String label,

        @Schema(description = "Forme de la réponse.") SurveyKind kind,

        @Schema(description = "La réponse.", examples = "4") String option,

        @Schema(description = "Nombre de réponses.", minimum = "0")
        int count,

        @Schema(description = "Part des réponses à la question, pour cent.", examples = "75.00")
        BigDecimal share) {

    static final List<Column<SurveyResultItem>> SHEET = List.of(
            Column.number("rank", "Rang", SurveyResultItem::rank),
            Column.text("label", UpdateEventSurvey.SurveyQuestionForm.class, SurveyResultItem::label),
            Column.code("kind", UpdateEventSurvey.SurveyQuestionForm.class, SurveyResultItem::kind),
            Column.text("option", "Réponse", SurveyResultItem::option),
            Column.number("count", "Nombre de réponses", SurveyResultItem::count),
            Column.rate("share", "Part des réponses (%)", SurveyResultItem::share));
}
