package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** What a file holds. */
enum ChorusFileKind implements Labelled {
    AE("Engagements"),
    CP("Paiements"),
    BOTH("Engagements et paiements"),
    UNTOLD("À préciser");

    private final String label;

    ChorusFileKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
