package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** Where an EJ stands, by its amounts. */
enum CommitmentState implements Labelled {
    SIGNED("Signé"),
    RUNNING("En cours"),
    SETTLED("Soldé"),
    WITHDRAWN("Retiré");

    private final String label;

    CommitmentState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
