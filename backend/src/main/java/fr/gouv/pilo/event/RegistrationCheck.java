package fr.gouv.pilo.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.event.RegistrationRuleRepository.Rules;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.TextLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what is typed of who comes against what the event asks, and says at its field what cannot be. */
@ApplicationScoped
class RegistrationCheck {
    private final Territories territories;
    private final ObjectMapper mapper;

    RegistrationCheck(Territories territories, ObjectMapper mapper) {
        this.territories = territories;
        this.mapper = mapper;
    }

    /** @param faults where what cannot be is added; the caller throws them together with its own */
    RegistrationDetails read(Participant typed, Rules rules, Violations faults) {
        readable("/lastName", typed.lastName(), "Le nom est obligatoire.", faults);
        readable("/firstName", typed.firstName(), "Le prénom est obligatoire.", faults);
        readable("/service", typed.service(), "Le service est obligatoire.", faults);
        department(typed, faults);
        seats(typed, rules, faults);
        if (!rules.needs().containsAll(typed.needs())) {
            faults.add("/needs", "unknown", "Cet événement ne propose pas ce service.");
        }
        answers(typed.answers(), rules, faults);
        var service = TextLine.of(typed.service());
        return new RegistrationDetails(
                TextLine.of(typed.lastName()),
                TextLine.of(typed.firstName()),
                service,
                key(service),
                typed.department(),
                typed.agent(),
                json(lines(typed.companions())),
                json(lines(typed.answers())),
                typed.needs().stream().sorted().toArray(ServiceNeed[]::new));
    }

    /** Signs that nobody sees are no name. */
    static boolean isReadable(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static void readable(String pointer, String text, String message, Violations faults) {
        if (!isReadable(text)) {
            faults.add(pointer, "required", message);
        }
    }

    private void department(Participant typed, Violations faults) {
        if (typed.department() != null
                && territories
                        .find(typed.department())
                        .filter(found -> found.level() == TerritoryLevel.DEPT)
                        .isEmpty()) {
            faults.add("/department", "unknown", "Ce département n'existe pas.");
        }
    }

    private static void seats(Participant typed, Rules rules, Violations faults) {
        if (typed.wanted() > rules.maxSeats()) {
            faults.add(
                    "/seats",
                    "max",
                    rules.maxSeats() == 1
                            ? "Une inscription vaut une place."
                            : "Une inscription vaut %d places au plus.".formatted(rules.maxSeats()));
        }
        if (typed.companions().size() >= typed.wanted() && !typed.companions().isEmpty()) {
            faults.add("/companions", "seats", "Il y a plus de personnes que de places demandées.");
        }
    }

    private static void answers(List<String> answers, Rules rules, Violations faults) {
        if (answers.size() > rules.questions().size()) {
            faults.add("/answers", "size", "Il y a plus de réponses que de questions.");
        }
        for (var i = 0; i < rules.questions().size(); i++) {
            var question = rules.questions().get(i);
            var answer = i < answers.size() ? answers.get(i).strip() : "";
            if (answer.isEmpty()) {
                if (question.required()) {
                    faults.add("/answers/" + i, "required", "Cette question attend une réponse.");
                }
            } else if (!choices(question).isEmpty() && !choices(question).contains(answer)) {
                faults.add(
                        "/answers/" + i,
                        "choice",
                        "La réponse est l'une de celles-ci : " + String.join(", ", choices(question)) + ".");
            }
        }
    }

    private static List<String> choices(UpdateEvent.QuestionForm question) {
        return question.kind() == QuestionKind.YES_NO ? List.of("Oui", "Non") : question.choices();
    }

    private static List<String> lines(List<String> typed) {
        var lines = new ArrayList<String>();
        for (var one : typed) {
            var line = TextLine.of(one);
            lines.add(line == null ? "" : line);
        }
        return lines;
    }

    /** The same service, however it is written: what the rule of one seat a service first compares. */
    static String key(String service) {
        if (service == null) {
            return null;
        }
        var plain = new StringBuilder();
        Normalizer.normalize(service.toLowerCase(Locale.FRENCH), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? null : plain.toString();
    }

    private String json(List<String> list) {
        try {
            return mapper.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("texts are plain values", e);
        }
    }
}
