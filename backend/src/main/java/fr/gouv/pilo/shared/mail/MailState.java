package fr.gouv.pilo.shared.mail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "WAITING : attend son tour ; CLAIMED : pris par un expéditeur ; SENDING : en cours de remise au relais ; SENT : remis ; IN_DOUBT : coupé au moment de la remise, parti ou non ; BOUNCED : refusé par le relais ; FAILED : abandonné ; CANCELLED : annulé avant l'envoi.")
public enum MailState {
    WAITING,
    CLAIMED,
    SENDING,
    SENT,
    IN_DOUBT,
    BOUNCED,
    FAILED,
    CANCELLED;

    /** Whether a person may have it sent again: what has gone, or will go, is not sent twice. */
    public boolean mayBeSentAgain() {
        return this == IN_DOUBT || this == BOUNCED || this == FAILED;
    }
}
