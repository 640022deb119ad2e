package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.survey.CreateSurveyAnswers.SurveyAnswerForm;
import fr.gouv.pilo.survey.PublicSurveyView.PublicSurveyQuestionItem;
import fr.gouv.pilo.survey.SurveyPage.Choice;
import fr.gouv.pilo.survey.SurveyPage.Form;
import fr.gouv.pilo.survey.SurveyPage.Input;
import fr.gouv.pilo.survey.SurveyPage.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of the public page: what it asks, as it was typed, and what is wrong with it. */
@ApplicationScoped
class SurveyForm {
    private static final String SCALE = "De 1, pas du tout, à 5, tout à fait.";
    private static final String NONE = "Sans réponse";
    private static final String NO_NAME = "500 caractères au plus. Ne nommez personne.";

    private final Validator validator;

    SurveyForm(Validator validator) {
        this.validator = validator;
    }

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 422 with all that the form's own rules refuse */
    CreateSurveyAnswers read(PublicSurveyView view, TypedForm typed) {
        var form = new CreateSurveyAnswers(view.questions().stream()
                .map(question -> answer(question, typed.text(name(question))))
                .toList());
        Violations.of(validator.validate(form)).throwIfAny();
        return form;
    }

    private static SurveyAnswerForm answer(PublicSurveyQuestionItem question, String typed) {
        var text = question.kind() == SurveyKind.TEXT;
        return new SurveyAnswerForm(question.id(), text || typed == null ? null : number(typed), text ? typed : null);
    }

    /** What is no rank is none that is proposed. */
    private static Integer number(String typed) {
        return typed.length() <= 2 && typed.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(typed) : 0;
    }

    private static String name(PublicSurveyQuestionItem question) {
        return "reponse-" + question.id();
    }

    /** Of each question that was answered, in words. */
    List<Said> typed(PublicSurveyView view, TypedForm typed) {
        return view.questions().stream()
                .map(question -> new Said(question.label(), said(question, typed.text(name(question)))))
                .filter(one -> one.answer() != null)
                .toList();
    }

    private static String said(PublicSurveyQuestionItem question, String typed) {
        if (typed == null || question.kind() == SurveyKind.TEXT) {
            return typed;
        }
        var rank = number(typed);
        return rank >= 1 && rank <= question.options().size()
                ? question.options().get(rank - 1)
                : null;
    }

    /** @param refused why the whole was not taken; null for nothing */
    Form page(PublicSurveyView view, String address, TypedForm typed, String refused, List<Violation> faults) {
        var inputs = IntStream.range(0, view.questions().size())
                .mapToObj(rank -> input(view.questions().get(rank), typed, error(rank, faults)))
                .toList();
        return new Form(
                view.title(),
                view.when(),
                French.date(view.closesOn()),
                view.notice(),
                faults.stream()
                        .filter(one -> "/answers".equals(one.pointer()))
                        .map(Violation::message)
                        .findFirst()
                        .orElse(refused),
                inputs,
                inputs.stream().filter(input -> input.error() != null).toList(),
                address);
    }

    private static String error(int rank, List<Violation> faults) {
        return faults.stream()
                .filter(one -> one.pointer().startsWith("/answers/" + rank + "/"))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }

    private static Input input(PublicSurveyQuestionItem question, TypedForm typed, String error) {
        var name = name(question);
        var value = typed.typed(name) == null ? "" : typed.typed(name);
        var text = question.kind() == SurveyKind.TEXT;
        var choices = IntStream.rangeClosed(1, question.options().size())
                .mapToObj(rank -> choice(name, rank, question.options().get(rank - 1), value));
        return new Input(
                name,
                text,
                question.label(),
                text ? NO_NAME : question.kind() == SurveyKind.SCALE ? SCALE : null,
                value,
                error,
                CreateSurveyAnswers.LONGEST,
                text
                        ? List.of()
                        : Stream.concat(choices, Stream.of(none(name, value))).toList());
    }

    /** A choice that was made can be taken back, without a script too. */
    private static Choice none(String name, String value) {
        return new Choice("champ-" + name + "-sans", "", NONE, value.isBlank());
    }

    /** The first has the field's own id: a fault leads there. */
    private static Choice choice(String name, int rank, String label, String value) {
        var number = Integer.toString(rank);
        return new Choice("champ-" + name + (rank == 1 ? "" : "-" + rank), number, label, number.equals(value));
    }
}
