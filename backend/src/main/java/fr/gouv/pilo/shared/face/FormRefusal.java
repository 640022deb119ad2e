package fr.gouv.pilo.shared.face;

import fr.gouv.pilo.shared.problem.DatabaseProblems;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violation;
import java.util.List;
import java.util.Optional;

/**
 * Why a form of the public face was not taken, where it can be given back as it was typed: at its fields, or in a sentence.
 *
 * @param sentence null where the faults say it all
 * @param used whether the mark of this sending has served: the form that is given back has another
 */
public record FormRefusal(int status, String sentence, List<Violation> faults, boolean used) {
    private static final String BUSY =
            "Beaucoup de demandes arrivent au même moment. Envoyez de nouveau dans un instant.";
    private static final String AWAY = "Le service est momentanément indisponible. Envoyez de nouveau dans un instant.";
    private static final String USED =
            "Ce formulaire a déjà été envoyé avec d’autres réponses. Envoyez-le de nouveau si vous le souhaitez.";

    /** @return none for what has nothing to do with what was typed, and for what is no known failure */
    public static Optional<FormRefusal> of(RuntimeException failure) {
        var known = DatabaseProblems.of(failure);
        return known == null ? Optional.empty() : Optional.ofNullable(of(known));
    }

    private static FormRefusal of(ProblemException known) {
        var status = known.code().status();
        return switch (known.code()) {
            case INVALID -> new FormRefusal(status, null, known.violations(), false);
            case CONFLICT, ALREADY_EXISTS, TOO_MANY_REQUESTS -> said(status, known.getMessage());
            case IN_PROGRESS -> said(status, BUSY);
            case UNAVAILABLE, STORAGE_FULL -> said(status, AWAY);
            case KEY_REUSED -> new FormRefusal(409, USED, List.of(), true);
            default -> null;
        };
    }

    private static FormRefusal said(int status, String sentence) {
        return new FormRefusal(status, sentence, List.of(), false);
    }

    /** What marks the form that is given back. */
    public String mark(TypedForm typed) {
        return used ? PublicForm.newSubmission() : typed.submission();
    }
}
