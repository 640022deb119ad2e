package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.MailObjects;
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
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a task of the home to oneself or to a colleague. What a colleague may read is Keycloak's to say and not ours: that
 * mail names nothing, it tells who asks and leads to the page, which opens to who may read it.
 */
@ApplicationScoped
class HomeReminderService implements MailObjects, ReplayCheck<HomeReminderView> {
    private static final String REMINDER = "home-reminder";

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
        var today = LocalDate.now(clock.withZone(BusinessClock.ZONE));
        var issue = String.join(":", REMINDER, self.toString(), task.kind(), task.objectKey(), today.toString());
        var mail = new NewMail(
                issue,
                address(reach),
                REMINDER,
                values(task, own, form.message()),
                new MailObject(REMINDER, self.toString()));
        var sent = outbox.put(mail);
        if (sent) {
            audit.record("account.remind", "account", to, Map.of("kind", task.kind()));
        }
        return new HomeReminderView(reach.displayName(), sent);
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
