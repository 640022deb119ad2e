package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** What a row is beside the books. */
enum RowState implements Labelled {
    /** The books say the same: nothing is written. */
    KNOWN("Déjà connue"),
    /** Its place is known, the books lack it: written by the application. */
    NEW("Nouvelle"),
    /** The books have another amount for its key: the difference is written. */
    CORRECTED("Corrigée"),
    /** Its line or its commitment is not known for sure: not written until a person says where it goes. */
    UNMATCHED("Non rapprochée"),
    /** It cannot be read: not written. */
    REFUSED("Refusée"),
    /** A person said that it does not belong here: not written. */
    LEFT_OUT("Laissée de côté");

    private final String label;

    RowState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
