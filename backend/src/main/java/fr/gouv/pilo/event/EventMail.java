package fr.gouv.pilo.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What the queue and the events tell people, in the transaction of the act: nothing is told of what did not happen, and
 * each is told once for each cause.
 */
interface EventMail {
    /** @param cause what makes it another message than the last one of its kind: a move, a change of the event */
    void tell(UUID registration, NoticeKind kind, String cause, Instant at);

    /** To each who comes or waits; changes that follow each other within a minute are one message. */
    void tellAll(UUID event, NoticeKind kind, String cause, Instant at);

    /** Nothing is told of what this transaction did until now: to load what is past is no reason to write to anybody. */
    void tellNobody();

    /** What is told of a registration becomes mails at once: after it there is nobody to write to. */
    void post(UUID registration);
}
