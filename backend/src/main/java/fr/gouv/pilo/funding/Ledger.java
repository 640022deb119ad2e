package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.text.Labelled;

/** Whose money a scheme brings. The two are never added (B1). */
public enum Ledger implements Labelled {
    /** Credits of the State: AE and CP. */
    ETAT("Crédits de l'État"),
    /** Co-funding by others: granted, called, received. */
    EXTERNE("Cofinancement externe");

    private final String label;

    Ledger(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
