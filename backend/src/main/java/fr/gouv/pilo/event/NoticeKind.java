package fr.gouv.pilo.event;

/** What is told to somebody who is registered. */
enum NoticeKind {
    CONFIRM_ADDRESS,
    ALREADY_REGISTERED,
    CONFIRMED,
    QUEUED,
    OFFERED,
    OFFER_EXPIRED,
    HOLD_EXPIRED,
    CANCELLED,
    OTHER_MODE,
    /** A week before, and the day before. */
    REMINDER,
    EVENT_CHANGED,
    EVENT_MOVED,
    EVENT_CANCELLED
}
