package fr.gouv.pilo.measurement;

/** Where an import stands. APPLYING is seen while an application runs and is never stored: a crash leaves CHECKED. */
public enum ImportStatus {
    CHECKED("à appliquer"),
    REFUSED("refusé"),
    APPLYING("en cours d'application"),
    APPLIED("déjà appliqué"),
    REVERSED("annulé"),
    ABANDONED("abandonné");

    private final String label;

    ImportStatus(String label) {
        this.label = label;
    }

    /** As a sentence says it: « Celui-ci est … ». */
    String label() {
        return label;
    }
}
