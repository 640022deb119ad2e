package fr.gouv.pilo.shared.intake;

/** An import was checked, refused, applied, undone or abandoned. Fired inside the writing transaction. */
public record IntakeMoved(IntakeStatus status) {}
