package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.text.Labelled;

/** The orientations of the notice that a project serves (rule P0). Source: JORF of 18 August 2021. */
public enum Orientation implements Labelled {
    SIMPLIFIER("Simplifier les démarches et l'accès aux services publics"),
    QUALITE("Améliorer la qualité et l'efficacité des dispositifs publics"),
    NUMERIQUE_INTERNE("Accélérer la transformation numérique interne");

    private final String label;

    Orientation(String label) {
        this.label = label;
    }

    /** French label. */
    @Override
    public String label() {
        return label;
    }
}
