package fr.gouv.pilo.roadmap;

/** Whose priority it is: the government's, or the prefect's own. */
public enum PriorityOrigin {
    NATIONAL,
    LOCAL
}
