package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** Where a person sends a row. */
enum MatchKind implements Labelled {
    COMMITMENT("Un engagement connu"),
    LINE("Une ligne budgétaire"),
    CARRY_OVER("Bascule de l’exercice précédent"),
    LEFT_OUT("Laisser de côté");

    private final String label;

    MatchKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
