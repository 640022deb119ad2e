package fr.gouv.pilo.rate;

/** The two states of a null figure, never mixed on a screen, and never zero. */
public enum Absence {
    /** « non renseigné ». */
    UNKNOWN,
    /** « sans objet ». */
    NOT_APPLICABLE
}
