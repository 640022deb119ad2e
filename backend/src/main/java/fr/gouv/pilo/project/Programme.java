package fr.gouv.pilo.project;

/** The programmes of the mission (rule P0). Their axes are reference data, not an enumeration. */
public enum Programme {
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
    public String label() {
        return label;
    }
}
