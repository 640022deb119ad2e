package fr.gouv.pilo.event;

import fr.gouv.pilo.event.CreateEventMessage.MessageState;
import fr.gouv.pilo.event.EventMessageRepository.Group;
import fr.gouv.pilo.event.EventMessageRepository.Recipient;
import fr.gouv.pilo.event.EventMessageView.EventMessageRecipients;
import fr.gouv.pilo.event.EventView.EventItem;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.MailObjects;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.NewMail;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.TextLine;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes to those of an event who are in a group: one mail each, so that nobody sees the others. */
@ApplicationScoped
class EventMessageService implements ReplayCheck<EventMessageView>, MailObjects {
    static final String TYPE = "event-message";
    private static final Duration SAME = Duration.ofMinutes(10);

    private final EventMessageRepository repository;
    private final RegistrationViews views;
    private final RegistrationLinks links;
    private final EventRepository events;
    private final EventAccess access;
    private final Outbox outbox;
    private final EventContact contact;
    private final Audit audit;
    private final BusinessClock clock;

    EventMessageService(
            EventMessageRepository repository,
            RegistrationViews views,
            RegistrationLinks links,
            EventRepository events,
            EventAccess access,
            Outbox outbox,
            EventContact contact,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.views = views;
        this.links = links;
        this.events = events;
        this.access = access;
        this.outbox = outbox;
        this.contact = contact;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<EventMessageView> answers() {
        return EventMessageView.class;
    }

    @Override
    public void require(EventMessageView kept) {
        views.requireOrganised(repository.eventOf(kept.id()).orElseThrow(EventViews::unknown));
    }

    EventMessageRecipients recipients(UUID event, EventMessageFilter filter) {
        views.requireOrganised(event);
        var all = repository.recipients(
                event,
                Group.of(
                        filter.state == null || filter.state.isEmpty() ? Set.of(MessageState.CONFIRMED) : filter.state,
                        filter.mode == null ? List.of() : filter.mode,
                        filter.presence == null ? List.of() : filter.presence));
        var reached = reached(all);
        return new EventMessageRecipients(
                reached.size(),
                all.size() - reached.size(),
                reached.isEmpty() ? null : reached.get(0).name());
    }

    Listing<EventMessageView> list(UUID event, ListQuery query) {
        var all = repository.list(event, query);
        views.requireOrganised(event);
        return all;
    }

    @Transactional
    @Idempotent
    EventMessageView send(UUID event, CreateEventMessage form) {
        var item = views.requireOrganised(event).event();
        EventRules.require("createEventMessage", item.state());
        var group = Group.of(form.states(), form.modes(), form.presences());
        var subject = TextLine.of(form.subject());
        var text = TextLine.several(form.text());
        var now = clock.now();
        repository.lock(event);
        if (repository.sentSince(event, subject, text, group, now.minus(SAME))) {
            throw QueueActs.conflict("Ce message vient d'être envoyé aux mêmes personnes : il ne part pas deux fois.");
        }
        var to = reached(repository.recipients(event, group));
        if (to.isEmpty()) {
            throw ProblemException.invalid(
                    "/states", "nobody", "Ce message n'irait à personne : choisissez un autre groupe.");
        }
        var id = Ids.next();
        repository.insert(id, event, subject, text, group, to.size(), access.account(), now);
        to.forEach(one -> outbox.put(mail(id, one, item, subject, text)));
        audit.record(
                "event.write",
                EventService.TYPE,
                item.code(),
                Map.of("subject", subject, "recipients", to.size(), "states", form.states()));
        return repository.item(id).orElseThrow();
    }

    private static Optional<MailAddress> address(Recipient one) {
        return one.mail() == null || one.name() == null ? Optional.empty() : MailAddress.of(one.mail(), one.name());
    }

    private static List<Recipient> reached(List<Recipient> all) {
        return all.stream().filter(one -> address(one).isPresent()).toList();
    }

    private NewMail mail(UUID id, Recipient one, EventItem event, String subject, String text) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", one.name());
        values.put("subject", subject);
        values.put("paragraphs", paragraphs(text));
        values.put("title", event.title());
        values.put("when", EventSaid.when(event.startsAt(), event.endsAt()));
        values.put("contact", contact.said());
        values.put("where", EventSaid.where(event.place(), one.mode()));
        return new NewMail(
                TYPE + ":" + id,
                address(one).orElseThrow(),
                TYPE,
                values,
                Map.of("link", links.target(one.registration(), event.endsAt())),
                new MailObject(TYPE, id.toString()),
                outbox.listId("evenement-" + event.code()));
    }

    /** An empty line separates two. */
    static List<List<String>> paragraphs(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n[ \t]{0,100}\n"))
                .map(paragraph -> paragraph
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** Who organises the event reads what was written to its people. */
    @Override
    public Optional<String> path(String key) {
        return LinkKind.id(key)
                .flatMap(repository::eventOf)
                .filter(event -> events.details(event, access.organises()).organised())
                .map(event -> "/evenements/" + event + "?onglet=messages");
    }
}
