package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** How far one is with what breaks a rule: it is shown in any case. */
enum AnomalyState implements Labelled {
    OPEN("À traiter"),
    BEING_HANDLED("En traitement"),
    ACCEPTED("Acceptée");

    private final String label;

    AnomalyState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
