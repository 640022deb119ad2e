package fr.gouv.pilo.survey;

import fr.gouv.pilo.event.Attendees;
import fr.gouv.pilo.event.Attendees.Meeting;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.job.JobParts;
import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Thanks each who was there, once. An organiser says when: presences are noted by then, and nobody is written to by a
 * calendar alone. Who is noted present later is thanked by the job, until the last day of the survey.
 */
@ApplicationScoped
class ThanksService implements RecurringJob, ReplayCheck<EventSurveyView> {
    private final SurveyRepository repository;
    private final SurveyService surveys;
    private final SurveyViews views;
    private final ThanksMail mails;
    private final Attendees attendees;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Audit audit;
    private final BusinessClock clock;

    ThanksService(
            SurveyRepository repository,
            SurveyService surveys,
            SurveyViews views,
            ThanksMail mails,
            Attendees attendees,
            Outbox outbox,
            Preconditions preconditions,
            Caller caller,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.surveys = surveys;
        this.views = views;
        this.mails = mails;
        this.attendees = attendees;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<EventSurveyView> answers() {
        return EventSurveyView.class;
    }

    @Override
    public void require(EventSurveyView kept) {
        attendees.requireOrganised(kept.event());
    }

    @Transactional
    @Idempotent
    EventSurveyView thank(UUID event) {
        var meeting = attendees.requireOrganised(event);
        var refused = views.noThanks(meeting);
        if (refused != null) {
            throw SurveyService.conflict(refused);
        }
        repository.ensure(event);
        repository.lock(event);
        var survey = views.survey(event);
        preconditions.check(survey.version());
        if (attendees.present(event).isEmpty()) {
            throw SurveyService.conflict("Personne n'est noté présent : notez les présences d'abord.");
        }
        repository.thanked(event, clock.now(), caller.accountId(), mails.lastDay(survey, clock.today()));
        send(meeting);
        return views.of(meeting);
    }

    @Override
    public String name() {
        return "survey-thanks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        JobParts.each(List.<Runnable>of(this::closeDue, this::thankLater), Runnable::run);
    }

    private void closeDue() {
        JobParts.each(repository.outdated(clock.today()), surveys::closeDue);
    }

    private void thankLater() {
        JobParts.each(repository.thanking(clock.today()), event -> QuarkusTransaction.requiringNew()
                .run(() -> sendLater(event)));
    }

    private void sendLater(UUID event) {
        repository.lock(event);
        if (views.survey(event).thanksOn(clock.today())) {
            attendees
                    .find(event)
                    .filter(meeting -> views.noThanks(meeting) == null)
                    .ifPresent(this::send);
        }
    }

    /** The survey is locked: who is thanked twice at once is thanked once. */
    private void send(Meeting meeting) {
        var survey = views.survey(meeting.id());
        var before = repository.thankedOf(meeting.id());
        var asked = survey.takesAnswers(clock.today());
        var sent = 0;
        for (var one : attendees.present(meeting.id())) {
            if (!before.contains(one.registration())) {
                var mail = mails.to(one, meeting, survey, clock.today());
                if (mail.isPresent() && repository.thank(one.registration(), meeting.id(), asked, clock.now())) {
                    outbox.put(mail.get());
                    sent++;
                }
            }
        }
        if (sent > 0) {
            audit.record(
                    "event.thank", SurveyService.TYPE, meeting.code(), Map.of("recipients", sent, "survey", asked));
        }
    }
}
