package fr.gouv.pilo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Valid;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the house by which every room says the same thing in the same way. */
final class HouseDialect {
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("ids", pathsDeclareTheirIds());
        rules.put("bodies", bodiesCreateOrUpdate());
        return rules;
    }

    /** An id of a path is a parameter of type UUID: the guard of paths reads it, and refuses what is none. */
    private ArchRule pathsDeclareTheirIds() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("fr.gouv.pilo.shared..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "an id read from a text",
                        call -> call.getTargetOwner().getName().equals("java.util.UUID")
                                        && call.getName().equals("fromString")
                                || call.getTargetOwner().getName().equals("fr.gouv.pilo.shared.db.Ids")
                                        && call.getName().equals("parse")));
    }

    /** What is sent is a record Create… or Update…; or the very record that is answered, as it is stored. */
    private ArchRule bodiesCreateOrUpdate() {
        return classes().that().areAnnotatedWith(Path.class).should(new ArchCondition<>("take Create… or Update…") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getMethods().stream()
                        .flatMap(method -> method.getParameters().stream())
                        .filter(parameter -> parameter.isAnnotatedWith(Valid.class))
                        .map(JavaParameter::getRawType)
                        .filter(body -> !body.getSimpleName().matches("(Create|Update)[A-Z].*"))
                        .filter(body -> !isAnswered(body))
                        .forEach(body -> events.add(SimpleConditionEvent.violated(
                                resource, resource.getName() + " takes " + body.getSimpleName())));
            }
        });
    }

    private static boolean isAnswered(JavaClass body) {
        return body.getDirectDependenciesToSelf().stream()
                .map(use -> use.getOriginClass())
                .filter(holder -> holder.getSimpleName().matches(".*(View|Item)"))
                .flatMap(holder -> holder.getFields().stream())
                .anyMatch(field -> field.getRawType().equals(body));
    }
}
