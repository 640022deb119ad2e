package fr.gouv.pilo.shared.contribution;

/** What a room brings to the demonstration set. Each part is loaded once and whole, in a transaction that {@code demo} opens. */
public interface DemoPart {
    /** Stable: what is loaded is remembered by it. */
    String name();

    /** Parts load in this order. */
    int order();

    void load();
}
