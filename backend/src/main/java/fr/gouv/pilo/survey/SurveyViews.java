package fr.gouv.pilo.survey;

import fr.gouv.pilo.event.Attendees;
import fr.gouv.pilo.event.Attendees.Meeting;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.survey.EventSurveyView.SurveyQuestionItem;
import fr.gouv.pilo.survey.EventSurveyView.SurveyThanksItem;
import fr.gouv.pilo.survey.UpdateEventSurvey.SurveyQuestionForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The survey of an event, for who asks: organisers see all but who answered, scripts no word that was written. */
@ApplicationScoped
class SurveyViews {
    private final SurveyRepository repository;
    private final SurveyResults results;
    private final ThanksMail mail;
    private final Attendees attendees;
    private final Caller caller;
    private final BusinessClock clock;

    SurveyViews(
            SurveyRepository repository,
            SurveyResults results,
            ThanksMail mail,
            Attendees attendees,
            Caller caller,
            BusinessClock clock) {
        this.repository = repository;
        this.results = results;
        this.mail = mail;
        this.attendees = attendees;
        this.caller = caller;
        this.clock = clock;
    }

    StoredSurvey survey(UUID event) {
        return repository.find(event).orElseGet(() -> StoredSurvey.none(event));
    }

    EventSurveyView of(Meeting meeting) {
        var survey = survey(meeting.id());
        var people = !caller.machine();
        var kept = repository.questions(meeting.id()).stream()
                .map(SurveyQuestionForm::of)
                .toList();
        var thanks = people ? thanks(meeting, survey) : null;
        return new EventSurveyView(
                meeting.id(),
                meeting.title(),
                survey.state(),
                survey.enabled(),
                (kept.isEmpty() ? StandardQuestions.ALL : kept)
                        .stream().map(SurveyQuestionItem::of).toList(),
                survey.thankedAt() == null,
                survey.closesOn(),
                survey.closedAt(),
                survey.asked(),
                survey.answers(),
                SurveyResults.percent(survey.answers(), survey.asked()),
                thanks,
                SurveyResults.hidden(survey),
                results.of(survey, people),
                survey.version(),
                people ? acts(meeting, survey) : Set.of());
    }

    private SurveyThanksItem thanks(Meeting meeting, StoredSurvey survey) {
        var before = repository.thankedOf(meeting.id());
        var present = attendees.present(meeting.id());
        var waiting = present.stream()
                .filter(one -> !before.contains(one.registration()))
                .toList();
        var said = mail.preview(
                meeting,
                survey,
                clock.today(),
                present.isEmpty() ? "sur place" : present.get(0).where());
        return new SurveyThanksItem(
                survey.thankedAt(),
                survey.thankedBy(),
                survey.thanked(),
                waiting.size(),
                noThanks(meeting),
                said.subject(),
                said.text());
    }

    /** @return why nobody is thanked for this event now; null if who came is */
    String noThanks(Meeting meeting) {
        if (meeting.archived()) {
            return "Cet événement est archivé : plus personne n'est remercié.";
        }
        if (!meeting.held()) {
            return "Cet événement est un brouillon, ou annulé : il n'y a personne à remercier.";
        }
        return clock.now().isBefore(meeting.endsAt())
                ? "Les remerciements partent une fois l'événement terminé."
                : null;
    }

    private Set<String> acts(Meeting meeting, StoredSurvey survey) {
        var acts = new TreeSet<String>();
        if (survey.closedAt() == null && !survey.missed() && !meeting.archived()) {
            acts.add("updateEventSurvey");
        }
        if (survey.open()) {
            acts.add("closeEventSurvey");
        }
        if (noThanks(meeting) == null) {
            acts.add("thankParticipants");
        }
        return acts;
    }

    List<SurveyResultItem> lines(UUID event) {
        return results.lines(survey(event));
    }
}
