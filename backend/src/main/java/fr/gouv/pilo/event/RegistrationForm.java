package fr.gouv.pilo.event;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.Territory;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.event.EventPage.Choice;
import fr.gouv.pilo.event.EventPage.Form;
import fr.gouv.pilo.event.EventPage.Input;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of the public page: what it asks, as it was typed, and what is wrong with it. */
@ApplicationScoped
class RegistrationForm {
    private static final String YES = "oui";
    private static final String NO = "non";
    private static final String ANSWER = "answers-";
    private static final String NEED = "needs-";
    private static final String SUPERVISOR = "supervisorMail";

    private final Territories territories;
    private final Validator validator;

    RegistrationForm(Territories territories, Validator validator) {
        this.territories = territories;
        this.validator = validator;
    }

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 422 with all that the form's own rules refuse */
    CreatePublicRegistration read(PublicEventView view, TypedForm typed) {
        var modes = view.event().mode().seats();
        var needs = EnumSet.noneOf(ServiceNeed.class);
        view.needs().stream().filter(need -> typed.text(NEED + need) != null).forEach(needs::add);
        var agent = typed.text("agent");
        var seats = typed.text("seats");
        var companions = typed.text("companions");
        var form = new CreatePublicRegistration(
                modes.size() == 1 ? modes.get(0) : mode(typed.text("mode")),
                typed.text("lastName"),
                typed.text("firstName"),
                typed.text("mail"),
                typed.text("service"),
                typed.text("department"),
                agent == null ? null : (Boolean) YES.equals(agent),
                number(seats),
                companions == null
                        ? List.of()
                        : companions.lines().filter(line -> !line.isBlank()).toList(),
                needs,
                IntStream.range(0, view.questions().size())
                        .mapToObj(i -> typed.text(ANSWER + i) == null ? "" : typed.text(ANSWER + i))
                        .toList(),
                typed.text(SUPERVISOR));
        Violations.of(validator.validate(form)).throwIfAny();
        return form;
    }

    private static SeatMode mode(String typed) {
        return Stream.of(SeatMode.values())
                .filter(mode -> mode.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** What is no number of seats is refused as too few of them. */
    private static Integer number(String typed) {
        if (typed == null) {
            return null;
        }
        return typed.length() <= 2 && typed.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(typed) : 0;
    }

    Form page(PublicEventView view, TypedForm typed, String mark, List<Violation> faults, String refused) {
        var inputs = inputs(view, new Shown(typed, faults));
        return new Form(
                view.event().title(),
                EventPages.address(view.event().slug()),
                EventSaid.when(view.event().startsAt(), view.event().endsAt()),
                view.dataNotice(),
                refused,
                inputs,
                inputs.stream().filter(input -> input.error() != null).toList(),
                mark);
    }

    /** A form in the state that it is shown in. */
    private record Shown(TypedForm typed, List<Violation> faults) {
        String value(String name) {
            var value = typed.typed(name);
            return value == null ? "" : value;
        }

        /** Of the field, or of one of its parts. */
        String error(String name) {
            var pointer = "/" + (name.startsWith(ANSWER) ? name.replace('-', '/') : name);
            return faults.stream()
                    .filter(one ->
                            one.pointer().equals(pointer) || one.pointer().startsWith(pointer + "/"))
                    .map(Violation::message)
                    .findFirst()
                    .orElse(null);
        }

        Input text(String name, String label, String hint, int limit, String kind, String autocomplete) {
            return new Input(name, kind, label, hint, value(name), error(name), limit, true, autocomplete, List.of());
        }

        Input choice(String name, String kind, String label, String hint, boolean required, List<Choice> choices) {
            return new Input(name, kind, label, hint, value(name), error(name), 0, required, null, choices);
        }

        /** The first has the field's own id: a fault leads there. */
        Choice option(String name, int rank, String value, String label) {
            return new Choice(
                    "champ-" + name + (rank == 0 ? "" : "-" + rank),
                    name,
                    value,
                    label,
                    value(name).equals(value));
        }
    }

    private List<Input> inputs(PublicEventView view, Shown shown) {
        var inputs = new ArrayList<>(who(shown));
        inputs.add(
                shown.choice("department", "select", "Département où vous travaillez", null, true, departments(shown)));
        inputs.add(shown.choice(
                "agent",
                "radio",
                "Êtes-vous agent de l’État\u00A0?",
                null,
                true,
                List.of(shown.option("agent", 0, YES, "Oui"), shown.option("agent", 1, NO, "Non"))));
        if (view.supervisorAgreement()) {
            inputs.add(supervisor(shown));
        }
        if (view.event().mode() == EventMode.HYBRID) {
            inputs.add(shown.choice("mode", "radio", "Participation", null, true, modes(view, shown)));
        }
        if (view.maxSeats() > 1) {
            several(view, shown, inputs);
        }
        if (!view.needs().isEmpty()) {
            inputs.add(services(view, shown));
        }
        questions(view, shown, inputs);
        return inputs;
    }

    private static Input supervisor(Shown shown) {
        return shown.text(
                SUPERVISOR,
                "Adresse électronique professionnelle de votre responsable",
                "Son accord lui est demandé. Votre place est gardée en attendant ; s’il refuse, elle est annulée.",
                254,
                "email",
                null);
    }

    private static Input services(PublicEventView view, Shown shown) {
        return shown.choice(
                "needs",
                "checks",
                "Services à prévoir pour vous",
                "L’organisation les voit ; ils sont effacés sept jours après l’événement.",
                false,
                needs(view, shown));
    }

    private static List<Input> who(Shown shown) {
        return List.of(
                shown.text("lastName", "Nom", null, 100, "text", "family-name"),
                shown.text("firstName", "Prénom", null, 100, "text", "given-name"),
                shown.text(
                        "mail",
                        "Adresse électronique professionnelle",
                        "Le lien de confirmation y est envoyé. Par exemple : camille.exemple@exemple.gouv.fr",
                        254,
                        "email",
                        "email"),
                shown.text("service", "Service ou organisme", null, 200, "text", "organization"));
    }

    private static void several(PublicEventView view, Shown shown, List<Input> inputs) {
        inputs.add(shown.choice(
                "seats",
                "select",
                "Nombre de places",
                null,
                true,
                IntStream.rangeClosed(1, view.maxSeats())
                        .mapToObj(i -> shown.option("seats", i, Integer.toString(i), Integer.toString(i)))
                        .toList()));
        inputs.add(new Input(
                "companions",
                "lines",
                "Personnes qui vous accompagnent",
                "Un nom par ligne, s’ils sont connus.",
                shown.value("companions"),
                shown.error("companions"),
                4_000,
                false,
                null,
                List.of()));
    }

    private List<Choice> departments(Shown shown) {
        var choices = new ArrayList<Choice>();
        choices.add(shown.option("department", 1, "", "Hors de la région"));
        territories.children(territories.instanceRegion()).stream()
                .filter(one -> one.level() == TerritoryLevel.DEPT)
                .sorted(Comparator.comparing(Territory::code))
                .forEach(one -> choices.add(shown.option("department", choices.size() + 1, one.code(), one.name())));
        return choices;
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

    private static List<Choice> needs(PublicEventView view, Shown shown) {
        return IntStream.range(0, view.needs().size())
                .mapToObj(i -> {
                    var need = view.needs().get(i);
                    var name = NEED + need;
                    return new Choice(
                            "champ-needs" + (i == 0 ? "" : "-" + i),
                            name,
                            YES,
                            EventSaid.word(need),
                            !shown.value(name).isEmpty());
                })
                .toList();
    }

    private static void questions(PublicEventView view, Shown shown, List<Input> inputs) {
        for (var i = 0; i < view.questions().size(); i++) {
            var question = view.questions().get(i);
            var name = ANSWER + i;
            var choices = question.kind() == QuestionKind.YES_NO ? List.of("Oui", "Non") : question.choices();
            inputs.add(new Input(
                    name,
                    question.kind() == QuestionKind.TEXT ? "text" : "radio",
                    question.label(),
                    null,
                    shown.value(name),
                    shown.error(name),
                    500,
                    question.required(),
                    null,
                    IntStream.range(0, choices.size())
                            .mapToObj(rank -> shown.option(name, rank, choices.get(rank), choices.get(rank)))
                            .toList()));
        }
    }
}
