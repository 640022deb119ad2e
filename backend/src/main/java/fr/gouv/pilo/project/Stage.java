package fr.gouv.pilo.project;

/** Where a project stands (étape, rule P1), in order; the codes are those of the mission's nomenclature. */
public enum Stage {
    VEILLE("Veille et détection"),
    CADRAGE("Cadrage"),
    EXPLORATION("Exploration"),
    CONCEPTION("Conception et prototypage"),
    EXPERIMENTATION("Expérimentation"),
    DEPLOIEMENT("Déploiement"),
    PASSAGE_A_L_ECHELLE("Passage à l’échelle"),
    CAPITALISATION("Capitalisation"),
    ABANDON("Arrêté");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** French label. */
    public String label() {
        return label;
    }

    /** Steps to another stage: 1 for the next one, -1 for the one before; meaningless for ABANDON. */
    int stepsTo(Stage other) {
        return other.ordinal() - ordinal();
    }
}
