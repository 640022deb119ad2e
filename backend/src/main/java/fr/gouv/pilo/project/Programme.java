package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.text.Labelled;

/** The programmes of the mission (rule P0). Their axes are reference data, not an enumeration. */
public enum Programme implements Labelled {
    LABO("Lab'O"),
    INCUBO("Incub'O"),
    OASIS("Réseau Oasis"),
    ITN7("France Relance, ITN 7"),
    HORS_PROGRAMME("Hors programme");

    private final String label;

    Programme(String label) {
        this.label = label;
    }

    /** French label. */
    @Override
    public String label() {
        return label;
    }
}
