package fr.gouv.pilo.event;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.Territory;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.event.RegistrationRuleRepository.Rules;
import fr.gouv.pilo.event.UpdateEvent.QuestionForm;
import fr.gouv.pilo.shared.face.PublicForm.Choice;
import fr.gouv.pilo.shared.face.PublicForm.Field;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What public pages ask of who comes: its fields as they are shown, and what was typed in them. */
@ApplicationScoped
class RegistrationFields {
    static final String YES = "oui";
    static final String NO = "non";
    static final String ANSWER = "answers-";
    static final String NEED = "needs-";
    /** Chosen, and not what is left where nobody chose. */
    static final String OUTSIDE = "HORS";

    private static final String DEPARTMENT = "department";

    private final Territories territories;

    RegistrationFields(Territories territories) {
        this.territories = territories;
    }

    /** @param most seats that one may ask for, or has */
    record Asks(int most, List<ServiceNeed> needs, List<QuestionForm> questions) {
        static Asks of(PublicEventView view) {
            return new Asks(view.maxSeats(), view.needs(), view.questions());
        }

        static Asks of(Rules rules, int seats) {
            return new Asks(Math.max(rules.maxSeats(), seats), rules.needs(), rules.questions());
        }

        boolean several() {
            return most > 1;
        }

        Set<ServiceNeed> needs(TypedForm typed) {
            var ticked = EnumSet.noneOf(ServiceNeed.class);
            needs.stream().filter(need -> typed.text(NEED + need) != null).forEach(ticked::add);
            return ticked;
        }

        List<String> answers(TypedForm typed) {
            return IntStream.range(0, questions.size())
                    .mapToObj(i -> typed.text(ANSWER + i) == null ? "" : typed.text(ANSWER + i))
                    .toList();
        }
    }

    static Boolean agent(TypedForm typed) {
        var agent = typed.text("agent");
        return agent == null ? null : (Boolean) YES.equals(agent);
    }

    static String department(TypedForm typed) {
        var department = typed.text(DEPARTMENT);
        return OUTSIDE.equals(department) ? null : department;
    }

    /** What a record cannot tell: outside of the region is null there. */
    static Violations faults(TypedForm typed, Violations others) {
        return typed.text(DEPARTMENT) == null
                ? others.add("/" + DEPARTMENT, "required", "Choisissez le département, ou « Hors de la région ».")
                : others;
    }

    static List<String> companions(TypedForm typed) {
        var companions = typed.text("companions");
        return companions == null
                ? List.of()
                : companions.lines().filter(line -> !line.isBlank()).toList();
    }

    /** What is no number of seats is refused as too few of them. */
    static Integer seats(TypedForm typed) {
        var seats = typed.text("seats");
        if (seats == null) {
            return null;
        }
        return seats.length() <= 2 && seats.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(seats) : 0;
    }

    /**
     * A form in the state that it is shown in.
     *
     * @param values what each field holds
     */
    record Shown(UnaryOperator<String> values, List<Violation> faults) {
        String value(String name) {
            var value = values.apply(name);
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

        Field text(String name, String label, String hint, int limit, String kind, String autocomplete) {
            return new Field(name, kind, label, hint, value(name), error(name), limit, true, autocomplete, List.of());
        }

        Field choice(String name, String kind, String label, String hint, boolean required, List<Choice> choices) {
            return new Field(name, kind, label, hint, value(name), error(name), 0, required, null, choices);
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

    static List<Field> name(Shown shown) {
        return List.of(
                shown.text("lastName", "Nom", null, 100, "text", "family-name"),
                shown.text("firstName", "Prénom", null, 100, "text", "given-name"));
    }

    static Field service(Shown shown) {
        return shown.text("service", "Service ou organisme", null, 200, "text", "organization");
    }

    /** Where somebody works, and for whom. */
    List<Field> office(Shown shown) {
        return List.of(
                shown.choice(DEPARTMENT, "select", "Département où vous travaillez", null, true, departments(shown)),
                shown.choice(
                        "agent",
                        "radio",
                        "Êtes-vous agent de l’État\u00A0?",
                        null,
                        true,
                        List.of(shown.option("agent", 0, YES, "Oui"), shown.option("agent", 1, NO, "Non"))));
    }

    private List<Choice> departments(Shown shown) {
        var choices = new ArrayList<Choice>();
        choices.add(shown.option(DEPARTMENT, 1, "", "Choisir un département"));
        territories.children(territories.instanceRegion()).stream()
                .filter(one -> one.level() == TerritoryLevel.DEPT)
                .sorted(Comparator.comparing(Territory::code))
                .forEach(one -> choices.add(shown.option(DEPARTMENT, choices.size() + 1, one.code(), one.name())));
        choices.add(shown.option(DEPARTMENT, choices.size() + 1, OUTSIDE, "Hors de la région"));
        return choices;
    }

    /** What the event asks beside: who comes along, services to provide, its own questions. */
    static List<Field> asked(Asks asks, Shown shown) {
        var fields = new ArrayList<Field>();
        if (asks.several()) {
            several(asks, shown, fields);
        }
        if (!asks.needs().isEmpty()) {
            fields.add(shown.choice(
                    "needs",
                    "checks",
                    "Services à prévoir pour vous",
                    "L’organisation les voit ; ils sont effacés sept jours après l’événement.",
                    false,
                    needs(asks, shown)));
        }
        questions(asks, shown, fields);
        return fields;
    }

    private static void several(Asks asks, Shown shown, List<Field> fields) {
        fields.add(shown.choice(
                "seats",
                "select",
                "Nombre de places",
                null,
                true,
                IntStream.rangeClosed(1, asks.most())
                        .mapToObj(i -> shown.option("seats", i, Integer.toString(i), Integer.toString(i)))
                        .toList()));
        fields.add(new Field(
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

    private static List<Choice> needs(Asks asks, Shown shown) {
        return IntStream.range(0, asks.needs().size())
                .mapToObj(i -> {
                    var need = asks.needs().get(i);
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

    private static void questions(Asks asks, Shown shown, List<Field> fields) {
        for (var i = 0; i < asks.questions().size(); i++) {
            var question = asks.questions().get(i);
            var name = ANSWER + i;
            var choices = question.kind() == QuestionKind.YES_NO ? List.of("Oui", "Non") : question.choices();
            fields.add(new Field(
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
