package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** What an EJ is. */
public enum CommitmentKind implements Labelled {
    ORDER("Bon de commande"),
    SUBSEQUENT_CONTRACT("Marché subséquent"),
    SUBSIDY("Subvention"),
    CONTRACT("Marché"),
    OTHER("Autre");

    private final String label;

    CommitmentKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
