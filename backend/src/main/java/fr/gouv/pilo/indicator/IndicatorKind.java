package fr.gouv.pilo.indicator;

/** NATIONAL: code IND-nnn, values received from the DITP by file. LOCAL: code LOC-nnn, defined and filled in here. */
public enum IndicatorKind {
    NATIONAL,
    LOCAL
}
