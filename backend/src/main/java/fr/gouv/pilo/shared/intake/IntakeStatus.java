package fr.gouv.pilo.shared.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. APPLYING is seen while an application runs and is never stored: a crash leaves CHECKED. */
@Schema(name = "ImportStatus")
public enum IntakeStatus {
    CHECKED("à appliquer"),
    REFUSED("refusé"),
    APPLYING("en cours d'application"),
    APPLIED("déjà appliqué"),
    REVERSED("annulé"),
    ABANDONED("abandonné");

    private final String label;

    IntakeStatus(String label) {
        this.label = label;
    }

    /** As a sentence says it: « Celui-ci est … ». */
    public String label() {
        return label;
    }
}
