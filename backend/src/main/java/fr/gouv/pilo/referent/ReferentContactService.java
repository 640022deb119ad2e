package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentAskedRepository.Asked;
import fr.gouv.pilo.shared.contribution.MailObjects;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.NewMail;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The yearly confirmation by mail: a month before it is due, the contact of a seat gets a link that shows what the
 * directory says and confirms or corrects it by a button. The mission's own act on the page stays.
 */
@ApplicationScoped
class ReferentContactService implements RecurringJob, MailObjects {
    private static final String LINK = ReferentContactLink.KIND;
    private static final Set<String> ACTS = Set.of(ReferentContactLink.CONFIRM);
    private static final String SEAT = "referent";
    private static final int DAYS_OPEN = 60;

    private final ReferentAskedRepository repository;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Clock real;
    private final Caller caller;
    private final TerritoryScope scope;
    private final boolean asks;

    ReferentContactService(
            ReferentAskedRepository repository,
            Outbox outbox,
            BusinessClock clock,
            Clock real,
            Caller caller,
            TerritoryScope scope,
            @ConfigProperty(name = "pilo.referents.asked-by-mail") boolean asks) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
        this.real = real;
        this.caller = caller;
        this.scope = scope;
        this.asks = asks;
    }

    @Override
    public String name() {
        return "referent-contacts";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        if (asks) {
            QuarkusTransaction.requiringNew().run(this::askAll);
        }
    }

    /** @return how many are asked that were not yet */
    int askAll() {
        return (int) repository.due(clock.today()).stream().filter(this::ask).count();
    }

    private boolean ask(Asked asked) {
        return asked.to().map(to -> outbox.put(mail(asked, to))).orElse(false);
    }

    private NewMail mail(Asked asked, MailAddress to) {
        // Of the real clock, as the link itself.
        var expires = LocalDate.now(real.withZone(BusinessClock.ZONE)).plusDays(DAYS_OPEN);
        Map<String, Object> values = new HashMap<>();
        values.put("structure", asked.structureName());
        values.put("topic", asked.topicLabel());
        values.put("name", asked.name());
        values.put("function", asked.function() == null ? "" : asked.function());
        values.put("mail", asked.mail());
        values.put("until", French.date(expires));
        var link = new LinkTarget(
                LINK,
                asked.mandate().toString(),
                ACTS,
                // Of each address its own: the one before was taken back, and the same target is the same link.
                expires.plusDays(1)
                        .atStartOfDay(BusinessClock.ZONE)
                        .plusSeconds(asked.formerMails())
                        .toInstant());
        return new NewMail(
                issue(asked),
                to,
                LINK,
                values,
                Map.of("confirm", link),
                new MailObject(SEAT, asked.seat().toString()),
                null);
    }

    /**
     * Once a year, on the day that the confirmation is due or on one that has come round since, while nobody answers; and
     * anew at each address, at one that was left and comes back too: what was asked there before opens nothing more.
     */
    private String issue(Asked asked) {
        var due = asked.confirmationDue();
        while (!due.plusYears(1).isAfter(clock.today().plusDays(ReferentAskedRepository.DAYS_BEFORE))) {
            due = due.plusYears(1);
        }
        var issue = ReferentContactLink.issues(asked.mandate()) + due;
        return asked.formerMails() == 0 ? issue : issue + ":" + asked.formerMails();
    }

    @Override
    public String type() {
        return SEAT;
    }

    @Override
    public Optional<String> path(String key) {
        return caller.has(Right.REFERENTS_READ) && scope.readsInstance()
                ? Optional.of("/referents/" + key)
                : Optional.empty();
    }
}
