package fr.gouv.pilo.survey;

import fr.gouv.pilo.event.Attendees;
import fr.gouv.pilo.event.Attendees.Meeting;
import fr.gouv.pilo.shared.digest.Sha256;
import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.SignedLinks;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.survey.BallotRepository.Choice;
import fr.gouv.pilo.survey.BallotRepository.Text;
import fr.gouv.pilo.survey.CreateSurveyAnswers.SurveyAnswerForm;
import fr.gouv.pilo.survey.PublicSurveyView.PublicSurveyQuestionItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who holds a link answers once. Nothing of it enters the trail, nor is it kept to be answered again: both would say when
 * this person answered, or a digest of what. What makes a second sending harmless is the mark of the link alone.
 */
@ApplicationScoped
class PublicSurveyService {
    private static final String NOTICE =
            "Vos réponses sont anonymes : ni votre nom, ni l’heure ne sont gardés avec elles, et l’organisation n’en lit les "
                    + "résultats qu’à partir de cinq. Ne nommez personne dans vos textes.";

    private final SurveyRepository repository;
    private final BallotRepository ballots;
    private final Attendees attendees;
    private final SignedLinks links;
    private final BusinessClock clock;

    PublicSurveyService(
            SurveyRepository repository,
            BallotRepository ballots,
            Attendees attendees,
            SignedLinks links,
            BusinessClock clock) {
        this.repository = repository;
        this.ballots = ballots;
        this.attendees = attendees;
        this.links = links;
        this.clock = clock;
    }

    private record Opened(Meeting meeting, StoredSurvey survey) {}

    /** @param shut why it takes no answer now, whether this link had served or not; null while it does */
    record Shown(PublicSurveyView view, Shut shut) {}

    /** @throws ProblemException 404 for a link that opens nothing, in the same words whatever is wrong with it */
    PublicSurveyView get(String token) {
        var shown = shown(token);
        if (shown.shut() != null) {
            throw dead();
        }
        return shown.view();
    }

    /**
     * The same for who has already typed, and may come too late.
     *
     * @throws ProblemException 404 as {@link #get}, but for a survey that was closed meanwhile
     */
    Shown shown(String token) {
        var opened = standing(token).orElseThrow(PublicSurveyService::dead);
        var shut = opened.survey().shut(clock.today());
        if (shut == null && ballots.spent(digest(token))) {
            throw dead();
        }
        return new Shown(view(opened), shut);
    }

    private PublicSurveyView view(Opened opened) {
        return new PublicSurveyView(
                opened.meeting().title(),
                opened.meeting().when(),
                opened.survey().closesOn(),
                NOTICE,
                repository.questions(opened.meeting().id()).stream()
                        .map(one -> new PublicSurveyQuestionItem(one.id(), one.label(), one.kind(), one.options()))
                        .toList());
    }

    @Transactional
    SurveyReceiptView answer(String token, CreateSurveyAnswers form) {
        var event =
                standing(token).orElseThrow(PublicSurveyService::dead).meeting().id();
        repository.lock(event);
        var shut = shown(token).shut();
        if (shut != null) {
            throw SurveyService.conflict(shut.sent);
        }
        var questions =
                repository.questions(event).stream().collect(Collectors.toMap(SurveyQuestion::id, Function.identity()));
        check(form.answers(), questions);
        if (!ballots.spend(digest(token), event)) {
            throw dead();
        }
        var given = form.answers();
        ballots.count(
                event,
                given.stream()
                        .filter(one -> one.choice() != null)
                        .map(one -> new Choice(one.question(), one.choice()))
                        .toList());
        ballots.mix(
                event,
                given.stream()
                        .filter(one -> one.written() != null)
                        .map(one -> new Text(one.question(), one.written()))
                        .toList());
        return new SurveyReceiptView("Votre réponse est enregistrée, sans votre nom. Merci.");
    }

    /** What a link was made for, taking answers or not. */
    private Optional<Opened> standing(String token) {
        return links.find(SurveyLink.KIND, token)
                .flatMap(LinkKind::id)
                .flatMap(attendees::eventOf)
                .flatMap(attendees::find)
                .filter(Meeting::held)
                .flatMap(meeting -> repository
                        .find(meeting.id())
                        .filter(survey -> survey.state() != SurveyState.OFF && survey.closesOn() != null)
                        .map(survey -> new Opened(meeting, survey)));
    }

    private static ProblemException dead() {
        return ProblemException.notFound(
                "Ce lien n'ouvre pas de questionnaire, ou plus : une réponse est déjà arrivée, le délai est passé, ou son adresse "
                        + "est incomplète. Si vous venez de répondre, votre réponse est enregistrée.");
    }

    /** Of the whole address, whose signature takes a key that is not in the database: no table tells whose mark it is. */
    private static byte[] digest(String token) {
        return Sha256.of(token);
    }

    private static void check(List<SurveyAnswerForm> answers, Map<UUID, SurveyQuestion> questions) {
        var faults = new Violations();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < answers.size(); i++) {
            var one = answers.get(i);
            var pointer = "/answers/" + i;
            var question = questions.get(one.question());
            if (question == null) {
                faults.add(pointer + "/question", "unknown", "Cette question n'est pas de ce questionnaire.");
            } else if (!seen.add(one.question())) {
                faults.add(pointer + "/question", "twice", "Une question n'a qu'une réponse.");
            } else if (one.written() != null && question.kind() != SurveyKind.TEXT) {
                faults.add(pointer + "/text", "no-text", "À cette question, on choisit une réponse.");
            } else if (one.choice() != null
                    && (one.choice() < 1 || one.choice() > question.options().size())) {
                faults.add(pointer + "/choice", "unknown", "Cette réponse n'est pas de celles qui sont proposées.");
            }
        }
        if (faults.isEmpty() && answers.stream().allMatch(SurveyAnswerForm::empty)) {
            faults.add("/answers", "nothing", "Répondez à une question au moins.");
        }
        faults.throwIfAny();
    }
}
