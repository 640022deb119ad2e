package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationFields.Asks;
import fr.gouv.pilo.event.RegistrationFields.Shown;
import fr.gouv.pilo.shared.face.PublicForm.Field;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.link.LinkForm;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The form of the link's page: all that was asked, as it stands, but the address and the way to take part. */
@ApplicationScoped
class RegistrationChange {
    private static final Set<String> TICKED = Set.of("radio", "checks");

    private final RegistrationFields fields;
    private final RegistrationRuleRepository rules;

    RegistrationChange(RegistrationFields fields, RegistrationRuleRepository rules) {
        this.fields = fields;
        this.rules = rules;
    }

    LinkForm of(PublicRegistrationView own) {
        var event = rules.ofSlug(own.event().slug()).orElseThrow();
        return new Of(own, Asks.of(event, own.seats()), fields);
    }

    private record Of(PublicRegistrationView own, Asks asks, RegistrationFields office) implements LinkForm {
        @Override
        public List<Field> fields() {
            return shown(new Shown(this::now, List.of()));
        }

        @Override
        public List<Field> fields(TypedForm typed, List<Violation> faults) {
            return shown(new Shown(typed::typed, faults));
        }

        private List<Field> shown(Shown shown) {
            var all = new ArrayList<>(RegistrationFields.name(shown));
            all.add(RegistrationFields.service(shown));
            all.addAll(office.office(shown));
            all.addAll(RegistrationFields.asked(asks, shown));
            return all;
        }

        private String now(String field) {
            return switch (field) {
                case "lastName" -> own.lastName();
                case "firstName" -> own.firstName();
                case "service" -> own.service();
                case "department" -> own.department() == null ? RegistrationFields.OUTSIDE : own.department();
                case "agent" -> own.agent() ? RegistrationFields.YES : RegistrationFields.NO;
                case "seats" -> Integer.toString(own.seats());
                case "companions" -> String.join("\n", own.companions());
                default -> field.startsWith(RegistrationFields.NEED) ? need(field) : answer(field);
            };
        }

        private String need(String field) {
            return own.needs().stream().anyMatch(need -> field.equals(RegistrationFields.NEED + need))
                    ? RegistrationFields.YES
                    : null;
        }

        private String answer(String field) {
            if (!field.startsWith(RegistrationFields.ANSWER)) {
                return null;
            }
            var rank = Integer.parseInt(field.substring(RegistrationFields.ANSWER.length()));
            return rank < own.answers().size() ? own.answers().get(rank) : null;
        }

        @Override
        public UpdateRegistration read(TypedForm typed, Validator validator) {
            requireWhole(typed);
            var form = new UpdateRegistration(
                    typed.text("lastName"),
                    typed.text("firstName"),
                    typed.text("service"),
                    RegistrationFields.department(typed),
                    RegistrationFields.agent(typed),
                    asks.several() ? RegistrationFields.seats(typed) : Integer.valueOf(own.seats()),
                    RegistrationFields.companions(typed),
                    asks.needs(typed),
                    asks.answers(typed));
            RegistrationFields.faults(typed, Violations.of(validator.validate(form)))
                    .throwIfAny();
            return form;
        }

        /** A browser sends what is typed even where it is empty: what was not sent was not on the page, and is not taken away. */
        private void requireWhole(TypedForm typed) {
            var whole = fields().stream()
                    .filter(field -> !TICKED.contains(field.kind()))
                    .allMatch(field -> typed.typed(field.name()) != null);
            if (!whole) {
                throw ProblemException.badRequest("Le formulaire envoyé ne peut pas être lu.");
            }
        }
    }
}
