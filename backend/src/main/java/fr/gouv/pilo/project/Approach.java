package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.text.Labelled;

/** How a project works (approche); a project may use several. */
public enum Approach implements Labelled {
    DESIGN("Design de service"),
    LEAN("Lean"),
    SCIENCES_COMPORTEMENTALES("Sciences comportementales"),
    PARTICIPATION_CITOYENNE("Participation citoyenne"),
    INTELLIGENCE_COLLECTIVE("Intelligence collective"),
    EXPERIENCE_USAGER("Expérience usager"),
    AGILE("Agile"),
    DEMATERIALISATION("Dématérialisation"),
    DONNEES("Données");

    private final String label;

    Approach(String label) {
        this.label = label;
    }

    /** French label. */
    @Override
    public String label() {
        return label;
    }
}
