package fr.gouv.pilo.shared.intake;

/** What is done with an import, as the trail tells it. */
public enum IntakeAct {
    CHECK,
    APPLY,
    REVERSE,
    ABANDON
}
