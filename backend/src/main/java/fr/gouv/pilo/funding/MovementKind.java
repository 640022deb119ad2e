package fr.gouv.pilo.funding;

import java.math.BigDecimal;

/** The official nature of a movement of credits; OUVERTURE opens a line, the last three are those of a co-funder. */
enum MovementKind {
    OUVERTURE(Sign.GIVES),
    LFI(Sign.GIVES),
    LFR(Sign.EITHER),
    REPORT(Sign.GIVES),
    VIREMENT(Sign.EITHER),
    TRANSFERT(Sign.EITHER),
    DECRET_AVANCE(Sign.EITHER),
    ANNULATION(Sign.TAKES),
    FONDS_DE_CONCOURS(Sign.GIVES),
    ATTRIBUTION_DE_PRODUITS(Sign.GIVES),
    MISE_EN_RESERVE(Sign.TAKES),
    LEVEE_DE_RESERVE(Sign.GIVES),
    REDEPLOIEMENT(Sign.GIVES),
    MISE_A_DISPOSITION(Sign.GIVES),
    REPRISE(Sign.TAKES),
    DELEGATION_DE_GESTION(Sign.EITHER),
    ACCORDE(Sign.GIVES),
    APPELE(Sign.GIVES),
    RECU(Sign.GIVES);

    private enum Sign {
        GIVES,
        TAKES,
        EITHER
    }

    private final Sign sign;

    MovementKind(Sign sign) {
        this.sign = sign;
    }

    boolean external() {
        return this == ACCORDE || this == APPELE || this == RECU;
    }

    /** @return why an amount of this sign is none of this kind; null if it is one */
    String refusal(BigDecimal amount) {
        if (sign == Sign.GIVES && amount.signum() < 0) {
            return "Ce mouvement ouvre des crédits : son montant ne peut pas être négatif.";
        }
        if (sign == Sign.TAKES && amount.signum() > 0) {
            return "Ce mouvement retire des crédits : son montant s'écrit avec un signe moins.";
        }
        return null;
    }

    Measure ae() {
        return switch (this) {
            case OUVERTURE -> Measure.INITIAL_AE;
            case REPORT -> Measure.CARRIED_AE;
            default -> Measure.MOVED_AE;
        };
    }

    Measure cp() {
        return switch (this) {
            case OUVERTURE -> Measure.INITIAL_CP;
            case REPORT -> Measure.CARRIED_CP;
            default -> Measure.MOVED_CP;
        };
    }

    /** Of one that is external. */
    Measure given() {
        return switch (this) {
            case ACCORDE -> Measure.GRANTED;
            case APPELE -> Measure.CALLED;
            default -> Measure.RECEIVED;
        };
    }
}
