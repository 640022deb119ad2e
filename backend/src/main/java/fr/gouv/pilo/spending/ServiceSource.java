package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** Which service fait B7 goes by (B18). */
enum ServiceSource implements Labelled {
    CERTIFICATION("Certification"),
    ACKNOWLEDGEMENT("Constatation");

    private final String label;

    ServiceSource(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
