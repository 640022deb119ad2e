package fr.gouv.pilo.indicator;

/** How often a value is published (R13). The seven that PILOTE knows; "bisannuelle" means every two years. */
public enum Periodicity {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12),
    TWO_YEARLY(24),
    THREE_YEARLY(36),
    SIX_YEARLY(72);

    private final int months;

    Periodicity(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
