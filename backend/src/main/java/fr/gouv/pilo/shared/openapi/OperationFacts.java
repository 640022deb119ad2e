package fr.gouv.pilo.shared.openapi;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.idempotency.NeverReplayed;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.shared.problem.MayConflict;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the annotations of a method say that the generator does not read: need of If-Match, version, status of success. */
final class OperationFacts {
    private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
    private static final DotName VERSION = DotName.createSimple(Versioned.class);
    private static final Set<String> CONDITIONAL = new HashSet<>();
    private static final Set<String> CONFLICTING = new HashSet<>();
    private static final Set<String> NEVER_REPLAYED = new HashSet<>();
    private static final Set<String> OPEN = new HashSet<>();
    private static final Set<String> VERSIONED = new HashSet<>();
    private static final Map<String, String> STATUS = new HashMap<>();
    private static final Map<String, List<String>> SORTS = new HashMap<>();

    private OperationFacts() {}

    static void read(IndexView index) {
        for (var use : index.getAnnotations(IfMatchRequired.class)) {
            operationId(use).ifPresent(CONDITIONAL::add);
        }
        for (var use : index.getAnnotations(Sorts.class)) {
            operationId(use).ifPresent(id -> SORTS.put(id, List.of(use.value().asStringArray())));
        }
        for (var use : index.getAnnotations(MayConflict.class)) {
            operationId(use).ifPresent(CONFLICTING::add);
        }
        for (var use : index.getAnnotations(NeverReplayed.class)) {
            operationId(use).ifPresent(NEVER_REPLAYED::add);
        }
        for (var use : index.getAnnotations(PermitAll.class)) {
            operationId(use).ifPresent(OPEN::add);
        }
        for (var use : index.getAnnotations(OPERATION)) {
            var answer = use.target().kind() == AnnotationTarget.Kind.METHOD
                    ? index.getClassByName(use.target().asMethod().returnType().name())
                    : null;
            if (answer != null && isVersioned(index, answer)) {
                operationId(use).ifPresent(VERSIONED::add);
            }
        }
        for (var use : index.getAnnotations(ResponseStatus.class)) {
            operationId(use)
                    .ifPresent(id -> STATUS.put(id, String.valueOf(use.value().asInt())));
        }
    }

    /** By an interface of its own, or by one that this extends. */
    private static boolean isVersioned(IndexView index, ClassInfo answer) {
        return answer.interfaceNames().stream().anyMatch(name -> {
            var between = index.getClassByName(name);
            return name.equals(VERSION) || between != null && isVersioned(index, between);
        });
    }

    private static Optional<String> operationId(AnnotationInstance use) {
        if (use.target().kind() != AnnotationTarget.Kind.METHOD) {
            return Optional.empty();
        }
        return Optional.ofNullable(use.target().asMethod().annotation(OPERATION))
                .map(operation -> operation.value("operationId").asString());
    }

    /** The fields that it sorts by; none if it does not sort. */
    static List<String> sorts(String operationId) {
        return SORTS.getOrDefault(operationId, List.of());
    }

    static boolean conditional(String operationId) {
        return CONDITIONAL.contains(operationId);
    }

    /** Whether the answer is an object with a version, hence with an ETag. */
    static boolean versioned(String operationId) {
        return VERSIONED.contains(operationId);
    }

    /** Whether it is called without an account. */
    static boolean open(String operationId) {
        return OPEN.contains(operationId);
    }

    static boolean conflicting(String operationId) {
        return CONFLICTING.contains(operationId);
    }

    /** Whether a key of idempotency means nothing to it. */
    static boolean neverReplayed(String operationId) {
        return NEVER_REPLAYED.contains(operationId);
    }

    /** The status of success that {@code @ResponseStatus} names, which the generator documents as 200. */
    static Optional<String> status(String operationId) {
        return Optional.ofNullable(STATUS.get(operationId));
    }
}
