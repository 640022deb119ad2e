package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** Where a commitment request stands (B12). */
enum RequestState implements Labelled {
    PROGRAMMED("Programmée"),
    REQUESTED("Demandée"),
    RECEIVED("EJ reçu"),
    REFUSED("Refusée");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
