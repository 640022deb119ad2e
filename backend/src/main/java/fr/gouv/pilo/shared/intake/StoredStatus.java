package fr.gouv.pilo.shared.intake;

/** What imports are listed by: those of {@link IntakeStatus} that are stored. */
public enum StoredStatus {
    CHECKED,
    REFUSED,
    APPLIED,
    REVERSED,
    ABANDONED
}
