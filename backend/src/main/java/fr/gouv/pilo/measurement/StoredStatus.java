package fr.gouv.pilo.measurement;

/** What imports are listed by: those of {@link ImportStatus} that are stored. */
enum StoredStatus {
    CHECKED,
    REFUSED,
    APPLIED,
    REVERSED,
    ABANDONED
}
