package fr.gouv.pilo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.annotations.Immutable;

/** The rules of the house, by name, for any root package: the product's, or that of the planted breaches. */
final class HouseRules {
    private static final Set<String> BANNED_ENDINGS =
            Set.of("Impl", "DAO", "Dao", "Manager", "Util", "Utils", "Helper", "Base");

    private final String root;
    private final Map<String, Set<String>> arrows;

    HouseRules(String root, Map<String, Set<String>> arrows) {
        this.root = root;
        this.arrows = arrows;
    }

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("arrows", arrowsFollowThePlan());
        rules.put("rooms", everyPackageIsARoom());
        rules.put("cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "cycles-in-shared",
                slices().matching(root + ".shared.(*)..").should().beFreeOfCycles());
        rules.put("facades", onlyFacadesArePublic());
        rules.put("entities", entitiesAreVersionedAndStayIn());
        rules.put("http", httpStaysInResources());
        rules.put("sql", sqlStaysInRepositories());
        rules.put("signatures", noEntityInASignature());
        rules.put("transactions", transactionsLiveInServices());
        rules.put("endpoints", endpointsArePublicGuardedAndNamed());
        rules.put(
                "injection",
                fields().that().areNotDeclaredIn(HouseRules.class).should().notBeAnnotatedWith(Inject.class));
        rules.put("names", noBannedName());
        rules.put("time", timeComesFromTheClock());
        rules.putAll(new HouseDialect().all());
        return rules;
    }

    private String room(JavaClass c) {
        var name = c.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : null;
    }

    private static <T> ArchCondition<T> condition(String text, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }

    private ArchRule arrowsFollowThePlan() {
        return classes()
                .should(condition("only follow the arrows of house.json", (JavaClass c, ConditionEvents events) -> {
                    var from = room(c);
                    for (var dependency : c.getDirectDependenciesFromSelf()) {
                        var to = room(dependency.getTargetClass());
                        if (from != null
                                && to != null
                                && !to.equals(from)
                                && !"shared".equals(to)
                                && !arrows.getOrDefault(from, Set.of()).contains(to)) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }));
    }

    private ArchRule everyPackageIsARoom() {
        return classes().should(condition("stand in a room of house.json", (JavaClass c, ConditionEvents events) -> {
            var room = room(c);
            if (room != null && !arrows.containsKey(room)) {
                events.add(SimpleConditionEvent.violated(c, c.getName() + " stands in no room"));
            }
        }));
    }

    private ArchRule onlyFacadesArePublic() {
        return classes()
                .that()
                .resideOutsideOfPackage(root + ".shared..")
                .and()
                .haveNameNotMatching(".*\\.Main")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beInterfaces()
                .orShould()
                .beRecords()
                .orShould()
                .beEnums()
                .because("a room shows its facade, ids, events and enums only");
    }

    private static ArchRule entitiesAreVersionedAndStayIn() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould(condition("have a @Version, or be @Immutable", (JavaClass c, ConditionEvents events) -> {
                    if (!c.isAnnotatedWith(Immutable.class)
                            && c.getAllFields().stream().noneMatch(f -> f.isAnnotatedWith(Version.class))) {
                        events.add(SimpleConditionEvent.violated(c, c.getName() + " has no @Version"));
                    }
                }));
    }

    private ArchRule httpStaysInResources() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".shared..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .and(notNestedIn("Resource"))
                .should()
                .dependOnClassesThat(
                        new com.tngtech.archunit.base.DescribedPredicate<JavaClass>(
                                "HTTP beyond parameter annotations") {
                            @Override
                            public boolean test(JavaClass c) {
                                return c.getPackageName().startsWith("jakarta.ws.rs");
                            }
                        });
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> notNestedIn(String ending) {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "not nested in a " + ending, c -> c.getEnclosingClass()
                        .map(outer -> !outer.getSimpleName().endsWith(ending))
                        .orElse(true));
    }

    private ArchRule sqlStaysInRepositories() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".shared..")
                .and()
                .haveSimpleNameNotEndingWith("Repository")
                .and(notNestedIn("Repository"))
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "that speak to the database",
                        c -> c.getName().equals("jakarta.persistence.EntityManager")
                                || c.getName().equals("fr.gouv.pilo.shared.db.Sql")
                                || c.getPackageName().startsWith("io.quarkus.hibernate.orm.panache")));
    }

    private static ArchRule noEntityInASignature() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(condition("neither take nor return an entity", (JavaMethod m, ConditionEvents events) -> {
                    var involved = new java.util.HashSet<>(m.getReturnType().getAllInvolvedRawTypes());
                    m.getParameterTypes().forEach(type -> involved.addAll(type.getAllInvolvedRawTypes()));
                    involved.stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    m, m.getFullName() + " shows " + type.getSimpleName())));
                }));
    }

    private static ArchRule transactionsLiveInServices() {
        return classes()
                .that()
                .haveSimpleNameNotEndingWith("Service")
                .should(condition("have no @Transactional", (JavaClass c, ConditionEvents events) -> {
                    var onMethod = c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class));
                    if (c.isAnnotatedWith(Transactional.class) || onMethod) {
                        events.add(SimpleConditionEvent.violated(c, c.getName() + " opens a transaction"));
                    }
                }));
    }

    private static ArchRule endpointsArePublicGuardedAndNamed() {
        return methods()
                .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "answer HTTP", m -> m.getAnnotations().stream()
                                .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))))
                .should(condition(
                        "be public, guarded and have an operationId", (JavaMethod m, ConditionEvents events) -> {
                            var open = m.getModifiers().contains(JavaModifier.PUBLIC);
                            var guarded = m.isAnnotatedWith(RolesAllowed.class)
                                    || m.isAnnotatedWith(Authenticated.class)
                                    || m.isAnnotatedWith(PermitAll.class);
                            var named = m.isAnnotatedWith(Operation.class)
                                    && !m.getAnnotationOfType(Operation.class)
                                            .operationId()
                                            .isBlank();
                            if (!open || !guarded || !named) {
                                events.add(SimpleConditionEvent.violated(
                                        m, m.getFullName() + " is not public, not guarded or not named"));
                            }
                        }));
    }

    private static ArchRule noBannedName() {
        return classes().should(condition("have a name that says something", (JavaClass c, ConditionEvents events) -> {
            if (BANNED_ENDINGS.stream().anyMatch(c.getSimpleName()::endsWith)
                    || c.getSimpleName().startsWith("Abstract")) {
                events.add(SimpleConditionEvent.violated(c, c.getName() + " has a banned name"));
            }
        }));
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "time without a clock",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.isEquivalentTo(Clock.class))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .accessField(System.class, "out");
    }
}
