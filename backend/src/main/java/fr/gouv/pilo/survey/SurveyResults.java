package fr.gouv.pilo.survey;

import fr.gouv.pilo.survey.BallotRepository.Tally;
import fr.gouv.pilo.survey.BallotRepository.Text;
import fr.gouv.pilo.survey.EventSurveyView.SurveyChoiceItem;
import fr.gouv.pilo.survey.EventSurveyView.SurveyQuestionResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is shown of the answers, to whomever: nothing before the survey is closed, since two readings with one answer between
 * them tell that answer; and then nothing of fewer than five.
 */
@ApplicationScoped
class SurveyResults {
    static final int FEWEST = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SurveyRepository repository;
    private final BallotRepository ballots;

    SurveyResults(SurveyRepository repository, BallotRepository ballots) {
        this.repository = repository;
        this.ballots = ballots;
    }

    /** @return why nothing is shown; null if it is */
    static String hidden(StoredSurvey survey) {
        return switch (survey.state()) {
            case OFF ->
                survey.missed()
                        ? "Les remerciements sont partis sans questionnaire : il n'y en aura pas."
                        : "Cet événement n'a pas de questionnaire.";
            case READY -> "Le questionnaire part avec les remerciements.";
            case OPEN ->
                "Les résultats se lisent une fois le questionnaire fermé : lus au fil de l'eau, ils permettraient de deviner une réponse.";
            case PAUSED -> "Le questionnaire est suspendu : ses résultats se lisent une fois qu'il est fermé.";
            case CLOSED ->
                survey.answers() < FEWEST
                        ? "Moins de cinq réponses : rien n'est montré, pour que personne ne soit reconnu."
                        : null;
        };
    }

    List<SurveyQuestionResult> of(StoredSurvey survey, boolean withTexts) {
        if (hidden(survey) != null) {
            return List.of();
        }
        var tallies = ballots.tallies(survey.eventId());
        var texts = ballots.texts(survey.eventId());
        return repository.questions(survey.eventId()).stream()
                .map(question -> question.kind() == SurveyKind.TEXT
                        ? written(question, texts, withTexts)
                        : chosen(question, tallies))
                .toList();
    }

    /** As lines of a table: of what was chosen alone. */
    List<SurveyResultItem> lines(StoredSurvey survey) {
        var lines = new ArrayList<SurveyResultItem>();
        var rank = 0;
        for (var result : of(survey, false)) {
            rank++;
            for (var choice : result.choices()) {
                lines.add(new SurveyResultItem(
                        rank, result.label(), result.kind(), choice.label(), choice.answers(), choice.share()));
            }
        }
        return lines;
    }

    private static SurveyQuestionResult written(SurveyQuestion question, List<Text> all, boolean withTexts) {
        var own = all.stream()
                .filter(text -> text.questionId().equals(question.id()))
                .map(Text::text)
                .toList();
        var erased = question.erasedTexts() != null;
        var written = erased ? question.erasedTexts() : own.size();
        var few = written < FEWEST;
        return new SurveyQuestionResult(
                question.id(),
                question.label(),
                question.kind(),
                few ? null : (Integer) written,
                null,
                List.of(),
                few || !withTexts ? List.of() : own,
                erased && !few);
    }

    private static SurveyQuestionResult chosen(SurveyQuestion question, List<Tally> all) {
        var own = of(question.id(), all);
        var total = own.stream().mapToInt(Tally::answers).sum();
        if (total < FEWEST) {
            return new SurveyQuestionResult(
                    question.id(), question.label(), question.kind(), null, null, List.of(), List.of(), false);
        }
        var options = question.options();
        return new SurveyQuestionResult(
                question.id(),
                question.label(),
                question.kind(),
                total,
                question.kind() == SurveyKind.SCALE ? mean(own, total) : null,
                own.stream()
                        .map(one -> new SurveyChoiceItem(
                                options.get(one.choice() - 1), one.answers(), percent(one.answers(), total)))
                        .toList(),
                List.of(),
                false);
    }

    private static List<Tally> of(UUID question, List<Tally> all) {
        return all.stream().filter(one -> one.questionId().equals(question)).toList();
    }

    private static BigDecimal mean(List<Tally> own, int total) {
        var sum = own.stream()
                .mapToLong(one -> (long) one.choice() * one.answers())
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
    }

    /** @return null of nothing */
    static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
