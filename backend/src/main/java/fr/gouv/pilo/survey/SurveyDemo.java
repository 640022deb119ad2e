package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.survey.DemoSurveyRepository.Past;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What was thought of two past events, drawn from a fixed seed; one more is open with four answers. Nobody is written to. */
@ApplicationScoped
class SurveyDemo implements DemoPart {
    private static final long SEED = 1505;
    private static final int OPEN_DAYS = 30;
    private static final LocalDate CLOSED_BEFORE = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> USEFUL = List.of(
            "Démonstration : l’exercice sur un courrier réel.",
            "Démonstration : les échanges entre services.",
            "Démonstration : la fiche pratique remise à la fin.",
            "Démonstration : les exemples d’autres départements.",
            "Démonstration : le temps laissé aux questions.");
    private static final List<String> BETTER = List.of(
            "Démonstration : envoyer le programme plus tôt.",
            "Démonstration : prévoir une salle plus grande.",
            "Démonstration : garder une heure de pratique de plus.",
            "Démonstration : mieux entendre à distance.",
            "Démonstration : rien, continuez ainsi.");

    private final DemoSurveyRepository demo;
    private final SurveyRepository repository;
    private final BallotRepository ballots;
    private final Audit audit;

    SurveyDemo(DemoSurveyRepository demo, SurveyRepository repository, BallotRepository ballots, Audit audit) {
        this.demo = demo;
        this.repository = repository;
        this.ballots = ballots;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public void load() {
        for (var kind : List.of("FORMATION", "CONFERENCE")) {
            demo.last(kind, start(CLOSED_BEFORE)).ifPresent(event -> close(event, answer(event, Integer.MAX_VALUE)));
        }
        demo.last("ATELIER", start(TODAY)).ifPresent(event -> answer(event, SurveyResults.FEWEST - 1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /** Six in ten of those who came, at most so many. */
    private int answer(Past event, int most) {
        var thanked = event.endsAt().plus(Duration.ofDays(1));
        repository.ensure(event.eventId());
        repository.replaceQuestions(
                event.eventId(),
                StandardQuestions.ALL.stream()
                        .map(one -> SurveyQuestion.asked(UUID.randomUUID(), one.kind(), one.label(), one.choices()))
                        .toList());
        repository.set(event.eventId(), true);
        repository.thanked(
                event.eventId(), thanked, null, BusinessClock.dayOf(thanked).plusDays(OPEN_DAYS));
        var asked = demo.thank(event.eventId(), thanked);
        var answers = Math.min(most, asked * 6 / 10);
        fill(event.eventId(), answers);
        audit.record("event.thank", SurveyService.TYPE, event.eventCode(), Map.of("recipients", asked, "survey", true));
        return answers;
    }

    private void fill(UUID event, int answers) {
        var lot = new Random(SEED);
        demo.answered(event, answers);
        var texts = 0;
        for (var question : repository.questions(event)) {
            if (question.kind() == SurveyKind.TEXT) {
                var written = texts++ == 0 ? USEFUL : BETTER;
                ballots.mix(
                        event,
                        written.stream()
                                .limit(answers)
                                .map(text -> new BallotRepository.Text(question.id(), text))
                                .toList());
            } else {
                demo.count(question.id(), drawn(lot, question.options().size(), answers));
            }
        }
    }

    /** More of the better end of a scale, and of the middle of a choice. */
    private static int[] drawn(Random lot, int options, int answers) {
        var counts = new int[options];
        for (var i = 0; i < answers; i++) {
            var first = lot.nextInt(options);
            var second = lot.nextInt(options);
            counts[options == 5 ? Math.max(first, second) : (first + second) / 2]++;
        }
        return counts;
    }

    private void close(Past event, int answers) {
        var on = event.endsAt().plus(Duration.ofDays(OPEN_DAYS + 2L));
        repository.close(event.eventId(), on);
        audit.record("event.close-survey", SurveyService.TYPE, event.eventCode(), Map.of("answers", answers));
    }
}
