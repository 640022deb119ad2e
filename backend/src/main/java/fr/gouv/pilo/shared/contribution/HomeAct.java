package fr.gouv.pilo.shared.contribution;

/** What may be done about a task by who reads it. */
public enum HomeAct {
    MARK_REACHED,
    SIGN_STATUS,
    ENTER_VALUE,
    IMPORT_VALUES,
    APPLY_IMPORT
}
