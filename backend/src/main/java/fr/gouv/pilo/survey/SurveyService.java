package fr.gouv.pilo.survey;

import fr.gouv.pilo.event.Attendees;
import fr.gouv.pilo.event.Attendees.Meeting;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.TextLine;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.survey.UpdateEventSurvey.SurveyQuestionForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets the survey of an event, closes it, and tells what it found. */
@ApplicationScoped
class SurveyService {
    static final String TYPE = "event";
    private static final int FEWEST_CHOICES = 2;

    private final SurveyRepository repository;
    private final BallotRepository ballots;
    private final SurveyViews views;
    private final Attendees attendees;
    private final Listings listings;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;

    SurveyService(
            SurveyRepository repository,
            BallotRepository ballots,
            SurveyViews views,
            Attendees attendees,
            Listings listings,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.ballots = ballots;
        this.views = views;
        this.attendees = attendees;
        this.listings = listings;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    EventSurveyView get(UUID event) {
        return views.of(attendees.requireCounted(event));
    }

    Listing<SurveyResultItem> results(UUID event, ListQuery query) {
        query.checkPage();
        attendees.requireCounted(event);
        return listings.of(
                null,
                new ComputedRows<>("questionnaire", views.lines(event), List.of(), SORTS, SurveyResultItem.SHEET),
                query);
    }

    private static final Map<String, Function<SurveyResultItem, ? extends Comparable<?>>> SORTS =
            Map.of("rank", SurveyResultItem::rank, "count", SurveyResultItem::count);

    @Transactional
    EventSurveyView update(UUID event, UpdateEventSurvey form) {
        var meeting = attendees.requireOrganised(event);
        repository.ensure(event);
        repository.lock(event);
        var survey = views.survey(event);
        preconditions.check(survey.version());
        requireSettable(meeting, survey);
        check(form);
        var kept = repository.questions(event);
        var before = new UpdateEventSurvey(
                survey.enabled(), kept.stream().map(SurveyQuestionForm::of).toList());
        var questions = identified(form.questions(), kept);
        if (!questions.equals(kept)) {
            if (survey.thankedAt() != null) {
                throw conflict("Les remerciements sont partis : les questions ne changent plus.");
            }
            repository.replaceQuestions(event, questions);
        }
        repository.set(event, form.enabled());
        audit.change(
                "event.set-survey",
                TYPE,
                meeting.code(),
                before,
                new UpdateEventSurvey(
                        form.enabled(),
                        questions.stream().map(SurveyQuestionForm::of).toList()));
        return views.of(meeting);
    }

    /** For good: what links opened they open no more, and nothing is left of who answered. */
    @Transactional
    @Idempotent
    EventSurveyView close(UUID event) {
        var meeting = attendees.requireOrganised(event);
        repository.lock(event);
        var survey = views.survey(event);
        preconditions.check(survey.version());
        if (!survey.open()) {
            throw conflict("Ce questionnaire n'est pas ouvert.");
        }
        shut(meeting);
        return views.of(meeting);
    }

    /** @return whether it was open until then */
    @Transactional
    boolean closeDue(UUID event) {
        repository.lock(event);
        var due = views.survey(event).due(clock.today());
        if (due) {
            attendees.find(event).ifPresent(this::shut);
        }
        return due;
    }

    private void shut(Meeting meeting) {
        repository.close(meeting.id(), clock.now());
        ballots.forgetMarks(meeting.id());
        var survey = views.survey(meeting.id());
        audit.record(
                "event.close-survey",
                TYPE,
                meeting.code(),
                Map.of("asked", survey.asked(), "answers", survey.answers()));
    }

    private static void requireSettable(Meeting meeting, StoredSurvey survey) {
        if (meeting.archived()) {
            throw conflict("Cet événement est archivé : son questionnaire ne change plus.");
        }
        if (survey.closedAt() != null) {
            throw conflict("Ce questionnaire est fermé.");
        }
        if (survey.missed()) {
            throw conflict("Les remerciements sont partis sans questionnaire : il n'y en aura pas.");
        }
    }

    static ProblemException conflict(String sentence) {
        return ProblemException.of(ProblemCode.CONFLICT, sentence);
    }

    private static void check(UpdateEventSurvey form) {
        var faults = new Violations();
        var ids = new HashSet<UUID>();
        for (var i = 0; i < form.questions().size(); i++) {
            var one = form.questions().get(i);
            var pointer = "/questions/" + i;
            if (TextLine.of(one.label()) == null) {
                faults.add(pointer + "/label", "blank", "La question est obligatoire.");
            }
            if (one.id() != null && !ids.add(one.id())) {
                faults.add(pointer + "/id", "twice", "Cette question figure deux fois.");
            }
            checkChoices(one, pointer + "/choices", faults);
        }
        faults.throwIfAny();
    }

    /** As they are kept. */
    private static void checkChoices(SurveyQuestionForm one, String pointer, Violations faults) {
        var choices = one.choices().stream().map(TextLine::of).toList();
        var several = choices.size() >= FEWEST_CHOICES;
        if (one.kind() == SurveyKind.CHOICE ? !several : !choices.isEmpty()) {
            faults.add(
                    pointer,
                    "choices",
                    "Un choix a deux réponses possibles au moins ; les autres questions n'en ont pas.");
        } else if (choices.contains(null)) {
            faults.add(pointer, "blank", "Réponse vide.");
        } else if (Set.copyOf(choices).size() < choices.size()) {
            faults.add(pointer, "twice", "Une réponse possible figure deux fois.");
        }
    }

    /** Those that are kept keep their id; a new one is drawn by lot for the others. */
    private static List<SurveyQuestion> identified(List<SurveyQuestionForm> forms, List<SurveyQuestion> kept) {
        var known = kept.stream().map(SurveyQuestion::id).collect(Collectors.toSet());
        return forms.stream()
                .map(one -> SurveyQuestion.asked(
                        one.id() != null && known.contains(one.id()) ? one.id() : UUID.randomUUID(),
                        one.kind(),
                        TextLine.of(one.label()),
                        one.choices().stream().map(TextLine::of).toList()))
                .toList();
    }
}
