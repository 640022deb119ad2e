package fr.gouv.pilo.event;

import fr.gouv.pilo.event.UpdateEvent.QuestionForm;
import fr.gouv.pilo.shared.problem.Violations;
import java.util.List;

/** Answers are kept in the order of their questions: what somebody answered must never be read under another one. */
final class AnsweredQuestions {
    private static final String CODE = "answered";
    private static final String SAID = "Des personnes inscrites ont déjà répondu à cette question : ";

    private AnsweredQuestions() {}

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 422 unless they stay as they are, with others after them */
    static void requireKept(List<QuestionForm> answered, List<QuestionForm> typed) {
        var faults = new Violations();
        if (typed.size() < answered.size()) {
            faults.add(
                    "/questions",
                    CODE,
                    "Des personnes inscrites ont déjà répondu à ces questions : elles ne se retirent plus. D'autres s'ajoutent à la fin.");
        }
        for (var i = 0; i < Math.min(answered.size(), typed.size()); i++) {
            requireKept("/questions/" + i, answered.get(i), typed.get(i), faults);
        }
        faults.throwIfAny();
    }

    private static void requireKept(String pointer, QuestionForm answered, QuestionForm typed, Violations faults) {
        if (!answered.label().strip().equals(typed.label().strip())) {
            faults.add(
                    pointer + "/label",
                    CODE,
                    SAID + "gardez « " + answered.label() + " » à cette place, et ajoutez les autres à la fin.");
        } else if (answered.kind() != typed.kind()) {
            faults.add(pointer + "/kind", CODE, SAID + "on y répond comme avant.");
        } else if (!typed.choices().containsAll(answered.choices())) {
            faults.add(pointer + "/choices", CODE, SAID + "ses choix restent ; d'autres s'y ajoutent.");
        }
    }
}
