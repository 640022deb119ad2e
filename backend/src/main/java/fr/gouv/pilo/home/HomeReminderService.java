package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.MailObjects;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Accounts;
import fr.gouv.pilo.shared.identity.Accounts.Reach;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.NewMail;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a task of the home to oneself or to a colleague. What a colleague may read is Keycloak's to say and not ours: that
 * mail names nothing, it tells who asks and leads to the page, which opens to who may read it.
 */
@ApplicationScoped
class HomeReminderService implements MailObjects, ReplayCheck<HomeReminderView> {
    private static final String REMINDER = "home-reminder";
    /** To one person about one thing, in an hour: who forgot a word may add it, who insists does so by another way. */
    private static final int MOST = 3;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    private final HomeService home;
    private final Accounts accounts;
    private final Caller caller;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HomeReminderService(HomeService home, Accounts accounts, Caller caller, Outbox outbox, Audit audit, Clock clock) {
        this.home = home;
        this.accounts = accounts;
        this.caller = caller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<HomeReminderView> answers() {
        return HomeReminderView.class;
    }

    /** To whom it went was the caller's own choice: nothing is told that they did not know. */
    @Override
    public void require(HomeReminderView kept) {}

    @Transactional
    @Idempotent
    HomeReminderView remind(CreateHomeReminder form) {
        var task = task(form);
        var self = caller.accountId();
        var own = form.account() == null || form.account().equals(self);
        if (!own && !caller.has(Right.ACCOUNTS_READ)) {
            throw ProblemException.forbidden("Vous ne pouvez envoyer ce rappel qu'à vous-même.");
        }
        var to = own ? self : form.account();
        var reach = accounts.reach(to)
                .orElseThrow(() -> ProblemException.invalid("/account", "unknown", "Ce compte n'existe pas."));
        var about = String.join(":", REMINDER, self.toString(), task.kind(), task.objectKey(), "");
        var address = address(reach);
        requireFew(outbox.writtenSince(clock.instant().minus(HOUR), about, address));
        // Each is a mail of its own; one that is sent twice is one by the key of its request.
        outbox.put(new NewMail(
                about + Ids.next(),
                address,
                REMINDER,
                values(task, own, form.message()),
                new MailObject(REMINDER, self.toString())));
        audit.record("account.remind", "account", to, Map.of("kind", task.kind()));
        return new HomeReminderView(reach.displayName());
    }

    /** @param written oldest first */
    private static void requireFew(List<Instant> written) {
        if (written.size() >= MOST) {
            var first = written.get(written.size() - MOST);
            var last = written.get(written.size() - 1);
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Cette relance est déjà partie trois fois en une heure, la dernière à %s. Elle pourra repartir après %s."
                            .formatted(time(last), time(first.plus(HOUR))));
        }
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(BusinessClock.ZONE));
    }

    private HomeTaskItem task(CreateHomeReminder form) {
        return home.home().tasks().stream()
                .filter(one -> one.kind().equals(form.kind()) && one.objectKey().equals(form.objectKey()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Cette chose à faire n'est plus sur votre accueil."));
    }

    private static MailAddress address(Reach reach) {
        return MailAddress.of(reach.mail(), reach.displayName())
                .orElseThrow(
                        () -> ProblemException.invalid(
                                "/account",
                                "no-mail",
                                "Pil'O ne connaît pas encore l'adresse de cette personne : il l'apprend à sa prochaine connexion."));
    }

    private Map<String, Object> values(HomeTaskItem task, boolean own, String message) {
        Map<String, Object> values = new HashMap<>();
        values.put("own", own);
        values.put("sender", caller.displayName());
        values.put("title", own ? task.title() : "");
        values.put("sentence", own ? task.sentence() : "");
        values.put("due", own && task.dueDate() != null ? French.date(task.dueDate()) : "");
        values.put("late", own && task.late());
        values.put(
                "lines",
                message == null
                        ? List.of()
                        : message.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
        values.put("path", task.path());
        return values;
    }

    @Override
    public String type() {
        return REMINDER;
    }

    /** Of who wrote it. */
    @Override
    public Optional<String> path(String key) {
        return caller.accountId().toString().equals(key) ? Optional.of("/") : Optional.empty();
    }
}
