package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** What was done with a commitment request. */
enum RequestAct implements Labelled {
    PROGRAMMING("Programmation"),
    REQUEST("Demande"),
    APPROVAL("Approbation"),
    REFUSAL("Refus"),
    RECEPTION("Réception de l'EJ");

    private final String label;

    RequestAct(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
