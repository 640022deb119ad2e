/**
 * Files in: check, preview, apply, undo or abandon. What is common to all imports stands here, their states and acts, their
 * files and anomalies, their progress; a room says, as an {@link fr.gouv.pilo.shared.intake.IntakeRoom}, what its rows
 * are, what they change, and how that is written and taken back.
 */
package fr.gouv.pilo.shared.intake;
