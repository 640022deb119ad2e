package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** What a payment is; a credit note and a penalty take from what is paid. */
public enum PaymentKind implements Labelled {
    ADVANCE("Avance"),
    INSTALMENT("Acompte"),
    BALANCE("Solde"),
    CREDIT_NOTE("Avoir"),
    PENALTY("Pénalité");

    private final String label;

    PaymentKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
