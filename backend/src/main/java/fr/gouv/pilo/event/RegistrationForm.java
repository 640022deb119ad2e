package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventPage.Form;
import fr.gouv.pilo.event.RegistrationFields.Asks;
import fr.gouv.pilo.event.RegistrationFields.Shown;
import fr.gouv.pilo.shared.face.FormRefusal;
import fr.gouv.pilo.shared.face.PublicForm.Choice;
import fr.gouv.pilo.shared.face.PublicForm.Field;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of the public page: what it asks, as it was typed, and what is wrong with it. */
@ApplicationScoped
class RegistrationForm {
    private static final String QUESTIONS = "questions";
    private static final String SUPERVISOR = "supervisorMail";

    private final RegistrationFields fields;
    private final Validator validator;

    RegistrationForm(RegistrationFields fields, Validator validator) {
        this.fields = fields;
        this.validator = validator;
    }

    /**
     * @throws fr.gouv.pilo.shared.problem.ProblemException 422 with all that the form's own rules refuse, 409 where it
     *     asked other questions: answers are kept by their rank
     */
    CreatePublicRegistration read(PublicEventView view, TypedForm typed) {
        var asked = typed.text(QUESTIONS);
        if (asked != null && !asked.equals(questions(view))) {
            throw QueueActs.conflict(
                    "Les questions de cet événement ont changé depuis que vous avez ouvert ce formulaire : relisez vos réponses, puis envoyez de nouveau.");
        }
        var modes = view.event().mode().seats();
        var asks = Asks.of(view);
        var form = new CreatePublicRegistration(
                modes.size() == 1 ? modes.get(0) : mode(typed.text("mode")),
                typed.text("lastName"),
                typed.text("firstName"),
                typed.text("mail"),
                typed.text("service"),
                RegistrationFields.department(typed),
                RegistrationFields.agent(typed),
                RegistrationFields.seats(typed),
                RegistrationFields.companions(typed),
                asks.needs(typed),
                asks.answers(typed),
                typed.text(SUPERVISOR));
        RegistrationFields.faults(typed, Violations.of(validator.validate(form)))
                .throwIfAny();
        return form;
    }

    /** What tells these questions from others. */
    private static String questions(PublicEventView view) {
        var asked = view.questions().stream()
                .map(one -> one.kind() + " " + one.label())
                .collect(Collectors.joining("\n"));
        return Integer.toHexString(asked.hashCode());
    }

    private static SeatMode mode(String typed) {
        return Stream.of(SeatMode.values())
                .filter(mode -> mode.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    Form page(PublicEventView view, TypedForm typed, String mark) {
        return page(view, typed, mark, null, List.of());
    }

    Form page(PublicEventView view, TypedForm typed, FormRefusal refused) {
        return page(view, typed, refused.mark(typed), refused.sentence(), refused.faults());
    }

    private Form page(PublicEventView view, TypedForm typed, String mark, String refused, List<Violation> faults) {
        var inputs = inputs(view, new Shown(typed::typed, faults));
        return new Form(
                view.event().title(),
                EventPages.address(view.event().slug()),
                EventSaid.when(view.event().startsAt(), view.event().endsAt()),
                view.dataNotice(),
                refused,
                inputs,
                inputs.stream().filter(input -> input.error() != null).toList(),
                questions(view),
                mark);
    }

    private List<Field> inputs(PublicEventView view, Shown shown) {
        var inputs = new ArrayList<>(RegistrationFields.name(shown));
        inputs.add(shown.text(
                "mail",
                "Adresse électronique professionnelle",
                "Le lien de confirmation y est envoyé. Par exemple : camille.exemple@exemple.gouv.fr",
                254,
                "email",
                "email"));
        inputs.add(RegistrationFields.service(shown));
        inputs.addAll(fields.office(shown));
        if (view.supervisorAgreement()) {
            inputs.add(supervisor(shown));
        }
        if (view.event().mode() == EventMode.HYBRID) {
            inputs.add(shown.choice("mode", "radio", "Participation", null, true, modes(view, shown)));
        }
        inputs.addAll(RegistrationFields.asked(Asks.of(view), shown));
        return inputs;
    }

    private static Field supervisor(Shown shown) {
        return shown.text(
                SUPERVISOR,
                "Adresse électronique professionnelle de votre responsable",
                "Son accord lui est demandé. Votre place est gardée en attendant ; s’il refuse, elle est annulée.",
                254,
                "email",
                null);
    }

    private static List<Choice> modes(PublicEventView view, Shown shown) {
        return List.of(
                shown.option(
                        "mode",
                        0,
                        "ON_SITE",
                        "Sur place (" + EventSaid.seats(view.event().onSite()) + ")"),
                shown.option(
                        "mode",
                        1,
                        "REMOTE",
                        "À distance (" + EventSaid.seats(view.event().remote()) + ")"));
    }
}
