package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.text.Labelled;

/** Declared weather (météo, rule R14), best to worst, then the two that nobody types. */
public enum Weather implements Labelled {
    SOLEIL("Objectifs sécurisés"),
    COUVERT("Objectifs atteignables"),
    NUAGE("Appuis nécessaires"),
    ORAGE("Objectifs compromis"),
    NON_RENSEIGNEE("Non renseignée"),
    NON_NECESSAIRE("Non nécessaire");

    private final String label;

    Weather(String label) {
        this.label = label;
    }

    /** French label. */
    @Override
    public String label() {
        return label;
    }

    /** Whether a person may declare it. */
    public boolean typed() {
        return compareTo(ORAGE) <= 0;
    }
}
