package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** What a place is known from. */
enum MatchBasis implements Labelled {
    EJ("Par le numéro d’EJ"),
    PERSON("Par une personne"),
    MEMORY("Par une réponse déjà donnée");

    private final String label;

    MatchBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
