package fr.gouv.pilo.indicator;

/** How the values of a level come from the level below (R8): typed there, summed, averaged, or not at all. */
public enum Aggregation {
    TYPED,
    SUM,
    MEAN,
    NONE
}
