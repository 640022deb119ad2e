package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import java.time.LocalDate;

/**
 * Rule P1 once a stage is reached: what it asked for may change, not disappear.
 *
 * @param target at least one target service or ministry stays named
 * @param resultSheet a published result sheet stays named
 */
record StageConditions(boolean target, boolean resultSheet) {

    /** @param scaledUp whether the project went through PASSAGE_A_L_ECHELLE; one that jumped over it was asked for no target */
    static StageConditions of(Stage stage, boolean scaledUp) {
        var capitalises = stage == Stage.CAPITALISATION;
        return new StageConditions(stage == Stage.PASSAGE_A_L_ECHELLE || capitalises && scaledUp, capitalises);
    }

    /** @throws ProblemException 422 at each field that the stage needs */
    void check(UpdateProject draft, LocalDate today) {
        var faults = new Violations();
        if (target && draft.targetServices().isEmpty()) {
            faults.add(
                    "/targetServices",
                    "required",
                    "Le projet est au passage à l'échelle, ou en vient : gardez au moins un service ou un ministère visé.");
        }
        var sheet = draft.resultSheet();
        if (resultSheet && sheet == null) {
            faults.add(
                    "/resultSheet",
                    "required",
                    "Le projet est à la capitalisation : il garde l'adresse de sa fiche de résultats.");
        } else if (resultSheet && sheet.publishedOn().isAfter(today)) {
            faults.add(
                    "/resultSheet/publishedOn",
                    "future",
                    "Le projet est à la capitalisation : sa fiche de résultats est déjà publiée, sa date ne peut pas être à venir.");
        }
        faults.throwIfAny();
    }
}
