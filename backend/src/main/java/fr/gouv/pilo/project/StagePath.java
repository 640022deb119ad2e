package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule P1: forward one stage, or several with a reason; back one; ABANDON from any with its lesson. Scaling up needs a
 * target, capitalising a published result sheet. Nothing follows ABANDON.
 *
 * @param hasTarget whether a target service or ministry is named
 * @param hasResultSheet whether a result sheet is published
 */
record StagePath(Stage from, boolean hasTarget, boolean hasResultSheet) {
    private static final String NO_TARGET =
            "Le passage à l'échelle demande au moins un service ou un ministère visé : complétez d'abord le projet.";
    private static final String NO_SHEET =
            "La capitalisation demande une fiche de résultats publiée, et celle du projet manque ou n'est pas encore publiée : "
                    + "complétez d'abord le projet.";

    /** @param sheetPublishedOn null without a sheet; one that is dated after today is announced, not published */
    static StagePath of(Stage from, boolean hasTarget, LocalDate sheetPublishedOn, LocalDate today) {
        return new StagePath(from, hasTarget, sheetPublishedOn != null && !sheetPublishedOn.isAfter(today));
    }

    /** The moves that exist from here, with what each asks or lacks. */
    List<StageMove> moves() {
        var moves = new ArrayList<StageMove>();
        if (from == Stage.ABANDON) {
            return moves;
        }
        for (var to : Stage.values()) {
            var steps = from.stepsTo(to);
            if (to == Stage.ABANDON || steps >= 1 || steps == -1) {
                moves.add(new StageMove(to, to == Stage.ABANDON || steps > 1, obstacle(to)));
            }
        }
        return moves;
    }

    /** @throws ProblemException 409 if the stage may not follow, 422 if the reason or lesson is missing */
    void check(Stage to, String reason) {
        var move = moves().stream()
                .filter(m -> m.stage() == to)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemCode.CONFLICT, refusal(to)));
        if (move.obstacle() != null) {
            throw ProblemException.of(ProblemCode.CONFLICT, move.obstacle());
        }
        if (move.reasonRequired() && (reason == null || reason.isBlank())) {
            throw ProblemException.invalid(
                    "/reason",
                    "required",
                    to == Stage.ABANDON
                            ? "Dites l'enseignement à retenir de l'arrêt du projet."
                            : "Dites pourquoi le projet franchit plusieurs étapes à la fois.");
        }
    }

    private String obstacle(Stage to) {
        if (to == Stage.PASSAGE_A_L_ECHELLE && !hasTarget) {
            return NO_TARGET;
        }
        return to == Stage.CAPITALISATION && !hasResultSheet ? NO_SHEET : null;
    }

    private String refusal(Stage to) {
        if (from == Stage.ABANDON) {
            return "Le projet est arrêté : aucune étape ne suit.";
        }
        if (from == to) {
            return "Le projet est déjà à l'étape « %s ».".formatted(to.label());
        }
        return "De l'étape « %s », le projet ne peut pas revenir à « %s » : un retour se fait d'une étape à la fois."
                .formatted(from.label(), to.label());
    }
}
