package fr.gouv.pilo.roadmap;

/** What a roadmap selects (composante de la feuille de route). */
public enum PriorityKind {
    /** Politique prioritaire: weighted mean of its indicators. */
    PRIORITY_POLICY,
    /** Projet structurant: local, plain mean of its indicators. */
    STRUCTURING_PROJECT
}
