package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.indicator.IndicatorSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the roadmap chose of all that is followed here: the home and every count of alerts look at nothing else. While no
 * priority is chosen, all of them are; while there is none, all indicators.
 *
 * @param members the indicators of each of these priorities
 * @param priorityOf the priority of each indicator, by its code; null for one that stands in none
 * @param others indicators that are followed and not chosen
 */
record RoadmapChoice(
        List<PrioritySummary> priorities,
        Map<UUID, List<IndicatorSettings>> members,
        Map<String, String> priorityOf,
        int others) {

    static RoadmapChoice of(PriorityBoards.Scene scene) {
        var held = scene.priorities().stream()
                .filter(priority -> priority.roadmap() != null)
                .toList();
        var priorities = held.isEmpty() ? scene.priorities() : held;
        Map<UUID, List<IndicatorSettings>> members = new HashMap<>();
        Map<String, String> priorityOf = new HashMap<>();
        priorities.forEach(priority -> {
            var of = scene.members().getOrDefault(priority.id(), List.of());
            members.put(priority.id(), of);
            of.forEach(one -> priorityOf.put(one.code(), priority.code()));
        });
        if (priorities.isEmpty()) {
            scene.unattached().forEach(one -> priorityOf.put(one.code(), null));
        }
        var followed = scene.unattached().size()
                + scene.members().values().stream().mapToInt(Collection::size).sum();
        return new RoadmapChoice(priorities, members, priorityOf, followed - priorityOf.size());
    }

    boolean holds(String indicator) {
        return priorityOf.containsKey(indicator);
    }

    List<IndicatorSettings> indicators() {
        return members.values().stream().flatMap(Collection::stream).toList();
    }
}
