package fr.gouv.pilo.demo;

/** One part of the set, loaded once and whole. */
interface DemoPart {
    /** Parts load in this order. */
    int order();

    void load();
}
