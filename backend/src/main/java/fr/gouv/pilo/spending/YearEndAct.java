package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** The act that a row of the year's end waits for. */
enum YearEndAct implements Labelled {
    COMMIT("Obtenir l'EJ"),
    AFFIRM("Affermir la tranche"),
    CERTIFY("Certifier le service fait"),
    PAY("Payer"),
    SETTLE("Solder l'EJ"),
    CARRY_OVER("Suivre le report");

    private final String label;

    YearEndAct(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
