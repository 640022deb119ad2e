package fr.gouv.pilo.project;

/** How a project works (approche); a project may use several. */
public enum Approach {
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
    public String label() {
        return label;
    }
}
