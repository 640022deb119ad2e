package fr.gouv.pilo.indicator;

/** Where an indicator stands: archived, it is read by its code only; deleted, its code is free again. */
enum IndicatorState {
    PRESENT,
    ARCHIVED,
    DELETED
}
