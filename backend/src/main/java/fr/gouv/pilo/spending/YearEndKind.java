package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** What a year's end asks to look at. */
enum YearEndKind implements Labelled {
    TO_CLOSE("EJ à solder avant la bascule"),
    UNPAID_SERVICE("Service fait non payé (charge à payer)"),
    CARRY_OVER("Demande de report"),
    AFTER_CLOSING("Acte attendu après sa date de fin de gestion");

    private final String label;

    YearEndKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
