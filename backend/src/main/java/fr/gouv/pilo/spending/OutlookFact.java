package fr.gouv.pilo.spending;

import java.math.BigDecimal;

/**
 * One figure that landing and schedule are made of (B15, B16).
 *
 * @param axis null for a line over all axes
 * @param year of a plan, a request or a forecast; null where none is known or meant
 */
record OutlookFact(
        Kind kind, String programme, String axis, String axisLabel, Integer position, Integer year, BigDecimal amount) {
    enum Kind {
        /** Available less what requests have taken (B12). */
        FREE_AE,
        OPENED_CP,
        PAID_CP,
        REMAINING,
        /** Service fait and not paid. */
        UNPAID_SERVICE,
        PLANNED,
        /** Planned after the year's last service fait, or served and unpaid after its last DP: it moves to the next one. */
        PLANNED_LATE,
        CARRY_OVER,
        REQUESTED,
        FORECAST
    }
}
