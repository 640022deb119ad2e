package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventNoticeRepository.Notice;
import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.NewMail;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is told becomes mails when all of the act is written, in its transaction: each says how things stand then. Changes
 * of an event, and other dates, wait a minute for others.
 */
@ApplicationScoped
class EventMailService implements EventMail, RecurringJob {
    private static final Duration GATHERED = Duration.ofMinutes(1);
    static final String TEMPLATE = "event-registration";
    static final String LINK = "link";

    private final EventNoticeRepository notices;
    private final RegistrationLinks links;
    private final Outbox outbox;
    private final EventContact contact;
    private final BusinessClock clock;
    private final TransactionSynchronizationRegistry transaction;

    EventMailService(
            EventNoticeRepository notices,
            RegistrationLinks links,
            Outbox outbox,
            EventContact contact,
            BusinessClock clock,
            TransactionSynchronizationRegistry transaction) {
        this.notices = notices;
        this.links = links;
        this.outbox = outbox;
        this.contact = contact;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void tell(UUID registration, NoticeKind kind, String cause, Instant at) {
        atTheEnd().told().add(new Said(registration, kind, cause, at));
    }

    @Override
    public void tellAll(UUID event, NoticeKind kind, String cause, Instant at) {
        if (kind == NoticeKind.EVENT_CHANGED || kind == NoticeKind.EVENT_MOVED) {
            notices.gatherForAll(event, kind, cause, at.plus(GATHERED));
        } else {
            notices.addForAll(event, kind, cause, at);
            atTheEnd().events().add(event);
        }
    }

    @Override
    public void tellNobody() {
        atTheEnd().told().clear();
        atTheEnd().events().clear();
    }

    @Override
    public void post(UUID registration) {
        var told = atTheEnd().told();
        told.stream().filter(said -> said.registration().equals(registration)).forEach(this::post);
        told.removeIf(said -> said.registration().equals(registration));
        post(notices.takeOf(registration, clock.now()));
    }

    private void post(Said said) {
        notices.tell(said.registration(), said.kind(), said.cause(), said.at()).ifPresent(this::post);
    }

    /** Of one registration. */
    private record Said(UUID registration, NoticeKind kind, String cause, Instant at) {}

    /** What was said in this transaction: to somebody, to all who take part in an event. */
    private record Told(List<Said> told, Set<UUID> events) {}

    private Told atTheEnd() {
        var told = (Told) transaction.getResource(EventMailService.class);
        if (told == null) {
            told = new Told(new ArrayList<>(), new LinkedHashSet<>());
            transaction.putResource(EventMailService.class, told);
            transaction.registerInterposedSynchronization(new AtTheEnd(told));
        }
        return told;
    }

    /** What fails here fails the act: nothing is done that is not told. */
    private final class AtTheEnd implements Synchronization {
        private final Told told;

        AtTheEnd(Told told) {
            this.told = told;
        }

        @Override
        public void beforeCompletion() {
            told.told().forEach(EventMailService.this::post);
            told.events().forEach(event -> post(notices.takeOfAll(event, clock.now())));
        }

        @Override
        public void afterCompletion(int status) {
            // The mails are sent by their own workers.
        }
    }

    @Override
    public String name() {
        return "event-mails";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        while (QuarkusTransaction.requiringNew().call(() -> post(notices.takeDue(clock.now()))) > 0) {}
    }

    private int post(List<Notice> taken) {
        taken.forEach(this::post);
        return taken.size();
    }

    /** What is no more is said no more; to nobody once the address is erased, nor to one that no relay takes. */
    private void post(Notice notice) {
        if (!notice.stands()) {
            return;
        }
        MailAddress.of(notice.mail(), notice.name())
                .ifPresent(to -> outbox.put(new NewMail(
                        notice.issue(),
                        to,
                        TEMPLATE,
                        values(notice),
                        Map.of(LINK, links.target(notice.registrationId(), notice.endsAt())),
                        new MailObject(
                                RegistrationService.TYPE,
                                notice.registrationId().toString()),
                        null)));
    }

    private Map<String, Object> values(Notice notice) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", notice.kind().name());
        values.put("name", notice.name());
        values.put("title", notice.title());
        values.put("when", EventSaid.when(notice.startsAt(), notice.endsAt()));
        values.put("where", EventSaid.where(notice.place(), notice.mode()));
        values.put("seats", notice.seats());
        values.put("rank", notice.rank() == null ? 0 : notice.rank());
        values.put("state", notice.state().name());
        values.put("deadline", notice.deadline() == null ? "" : EventSaid.moment(notice.deadline()));
        values.put("reason", notice.reason() == null ? "" : notice.reason());
        values.put("contact", contact.said());
        values.put("convocation", EventConvocations.carriedBy(notice));
        Invited.of(notice).ifPresent(calendar -> values.put(Invited.KEY, calendar));
        return values;
    }
}
