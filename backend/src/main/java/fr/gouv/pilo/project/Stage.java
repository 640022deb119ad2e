package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.text.Labelled;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a project stands (étape, rule P1), in order; the codes are those of the mission's nomenclature. */
public enum Stage implements Labelled {
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
    @Override
    public String label() {
        return label;
    }

    /** Whether a project is still expected to move: neither ended nor stopped. */
    public boolean isOpen() {
        return this != CAPITALISATION && this != ABANDON;
    }

    /** The open stages as an SQL list: « 'VEILLE', 'CADRAGE' ». */
    public static String openList() {
        return Arrays.stream(values())
                .filter(Stage::isOpen)
                .map(stage -> "'" + stage.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** Steps to another stage: 1 for the next one, -1 for the one before; meaningless for ABANDON. */
    int stepsTo(Stage other) {
        return other.ordinal() - ordinal();
    }
}
