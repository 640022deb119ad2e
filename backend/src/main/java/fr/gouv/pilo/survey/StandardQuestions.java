package fr.gouv.pilo.survey;

import fr.gouv.pilo.survey.UpdateEventSurvey.SurveyQuestionForm;
import java.util.List;

/** The questions that are proposed; each may be left out or said otherwise. */
final class StandardQuestions {
    private StandardQuestions() {}

    static final List<SurveyQuestionForm> ALL = List.of(
            new SurveyQuestionForm(
                    null, SurveyKind.SCALE, "Dans l’ensemble, êtes-vous satisfait de cet événement\u00A0?", List.of()),
            new SurveyQuestionForm(null, SurveyKind.SCALE, "Vous sera-t-il utile dans votre travail\u00A0?", List.of()),
            new SurveyQuestionForm(
                    null,
                    SurveyKind.CHOICE,
                    "Le rythme et la durée vous ont-ils convenu\u00A0?",
                    List.of("Trop court ou trop rapide", "Bien dosé", "Trop long ou trop lent")),
            new SurveyQuestionForm(null, SurveyKind.TEXT, "Qu’avez-vous trouvé le plus utile\u00A0?", List.of()),
            new SurveyQuestionForm(null, SurveyKind.TEXT, "Que faudrait-il améliorer\u00A0?", List.of()));
}
