package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** An EJ of the extract beside our books. */
enum Verdict implements Labelled {
    /** They differ, and the import does not say why. */
    UNEXPLAINED("Inexpliqué"),
    /** They differ by rows of the import that are not written yet. */
    REMAINING("Reste à rapprocher"),
    /** The same amounts, over several lines. */
    SPLIT("Réparti sur plusieurs lignes"),
    EQUAL("Égal");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
