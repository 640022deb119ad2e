package fr.gouv.pilo.rate;

/** The two states of a null figure, never mixed on a screen, and never zero. */
public enum Absence {
    /** « non renseigné ». */
    UNKNOWN("non renseigné"),
    /** « sans objet ». */
    NOT_APPLICABLE("sans objet");

    private final String label;

    Absence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
