package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** What a row does, whatever its layout. */
enum RowEffect implements Labelled {
    /** Type 100. */
    COMMITMENT("Engagement"),
    /** Types 150, 500, 600, 650. */
    CHANGE("Modification"),
    /** A layout without types: all that moved in the year. */
    YEAR("Engagé de l’exercice"),
    /** A DP, or type 200. */
    PAYMENT("Paiement"),
    /** A service fait of Chorus (B18). */
    CERTIFICATION("Certification du service fait"),
    /** Type 350: consumes nothing. */
    CARRY_OVER("Bascule");

    private final String label;

    RowEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
