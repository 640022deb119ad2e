package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.IndicatorPriorities;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an import makes besides values, and what stands against it: asked at the check and again at the application, so
 * that nothing is found at the last moment that could have been told before.
 */
@ApplicationScoped
class ImportPlan {
    private static final int NAMED = 5;

    private final ImportRepository imports;
    private final ImportDefinitionRepository definitions;
    private final Indicators known;
    private final IndicatorPriorities priorities;
    private final ImportScope scope;

    ImportPlan(
            ImportRepository imports,
            ImportDefinitionRepository definitions,
            Indicators known,
            IndicatorPriorities priorities,
            ImportScope scope) {
        this.imports = imports;
        this.definitions = definitions;
        this.known = known;
        this.priorities = priorities;
        this.scope = scope;
    }

    /** One object of an import that may not be applied as things stand. */
    record Refusal(String indicator, ProblemCode problem, String code, String reason) {}

    List<ImportedIndicator> toCreate(UUID importId) {
        var codes = known.codes();
        return imports.indicators(importId).stream()
                .filter(indicator -> !codes.contains(indicator.code()))
                .toList();
    }

    List<Refusal> refusals(UUID importId) {
        var refusals = new ArrayList<Refusal>();
        var created = toCreate(importId).stream().map(ImportedIndicator::code).collect(Collectors.toSet());
        if (!scope.mayDefine()) {
            created.stream()
                    .sorted()
                    .map(code -> new Refusal(
                            code,
                            ProblemCode.FORBIDDEN,
                            "define-forbidden",
                            "L'indicateur %s n'existe pas encore, et le créer suppose d'écrire pour toute la région : demandez-le à la mission."
                                    .formatted(code)))
                    .forEach(refusals::add);
        }
        definitions.unknownIndicators(importId).stream()
                .filter(code -> !created.contains(code))
                .map(code -> new Refusal(
                        code,
                        ProblemCode.CONFLICT,
                        "indicator-gone",
                        "L'indicateur %s n'existe plus, ou il est archivé.".formatted(code)))
                .forEach(refusals::add);
        return refusals;
    }

    /** @throws ProblemException what the check would say of it now */
    void require(UUID importId) {
        var refusals = refusals(importId);
        if (refusals.isEmpty()) {
            return;
        }
        var told = refusals.stream().limit(NAMED).map(Refusal::reason).collect(Collectors.joining(" "));
        var more = refusals.size() > NAMED ? " Et %d autres.".formatted(refusals.size() - NAMED) : "";
        throw ProblemException.of(
                refusals.get(0).problem(), told + more + " Rien n'est appliqué ; vérifiez les fichiers à nouveau.");
    }

    /** The indicators that it makes, and the priorities that their themes make. */
    List<ImportDefinitionItem> planned(UUID importId) {
        var planned = new ArrayList<ImportDefinitionItem>();
        Map<String, ImportDefinitionItem> ofThemes = new LinkedHashMap<>();
        for (var indicator : toCreate(importId)) {
            planned.add(item(ImportDefinitionItem.Kind.INDICATOR, indicator.code(), indicator.name()));
            priorities
                    .ofTheme(indicator.theme())
                    .filter(priority -> !priority.exists())
                    .ifPresent(priority -> ofThemes.putIfAbsent(
                            priority.code(),
                            item(ImportDefinitionItem.Kind.PRIORITY, priority.code(), priority.title())));
        }
        planned.addAll(ofThemes.values());
        return planned;
    }

    void keepPlanned(UUID importId) {
        definitions.replace(importId, planned(importId));
    }

    /** @param planned as it was before the creation */
    void keepCreated(UUID importId, List<ImportDefinitionItem> planned) {
        definitions.replace(
                importId,
                planned.stream()
                        .map(one -> one.in(ImportDefinitionItem.State.CREATED))
                        .toList());
    }

    private static ImportDefinitionItem item(ImportDefinitionItem.Kind kind, String code, String name) {
        return new ImportDefinitionItem(kind, code, name, ImportDefinitionItem.State.PLANNED, null);
    }
}
