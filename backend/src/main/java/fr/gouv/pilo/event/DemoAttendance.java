package fr.gouv.pilo.event;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who came to which event of the demonstration: 2,096 presences, 1,784 of them by 1,356 distinct agents, 312 by others. In
 * the order of the events; nobody comes for the first time from {@code firstUntil} events on.
 */
final class DemoAttendance {
    private static final int AGENT_PRESENCES = 1_784;
    private static final int AGENTS = 1_356;
    private static final int OTHERS = 312;
    private static final int PRESENCES = AGENT_PRESENCES + OTHERS;
    private static final String[] DEPARTMENTS = {
        "09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"
    };
    private static final int[] BY_DEPARTMENT = {41, 71, 58, 118, 476, 44, 262, 39, 8, 52, 84, 66, 37};

    private final List<DemoPerson> people = new ArrayList<>();
    private final List<DemoPerson> agents = new ArrayList<>();
    private int known;
    private int again;
    private int others;
    private int absent;
    private int presences;
    private int agentPresences;
    private int turn;

    DemoAttendance() {
        var left = BY_DEPARTMENT.clone();
        while (agents.size() < AGENTS) {
            for (var i = 0; i < left.length; i++) {
                // Each département in its share of the whole, so that an event gathers people of all.
                var due = (long) BY_DEPARTMENT[i] * (agents.size() + 1) > (long) (BY_DEPARTMENT[i] - left[i]) * AGENTS;
                if (left[i] > 0 && due) {
                    left[i]--;
                    agents.add(person("Agent", agents.size() + 1, DEPARTMENTS[i], true));
                }
            }
        }
    }

    /** Of so many first presences of the set, those of agents. */
    static int agentsOf(int presences) {
        return presences - (int) ((long) OTHERS * presences / PRESENCES);
    }

    List<DemoPerson> people() {
        return people;
    }

    /**
     * Those registered for the next event: first those who come, then those who don't.
     *
     * @param newcomers whether somebody may come for the first time
     * @param agentsToCome how many agents come before the first event without newcomers, in all
     */
    List<DemoPerson> next(int registered, int present, boolean newcomers, int agentsToCome) {
        var came = new ArrayList<DemoPerson>();
        presences += present;
        var other = (int) ((long) OTHERS * presences / PRESENCES) - others;
        var own = present - other;
        agentPresences += own;
        var repeats = newcomers ? repeats(own, agentsToCome) : own;
        again += newcomers ? repeats : 0;
        for (var i = 0; i < repeats; i++) {
            came.add(agents.get(turn++ % Math.max(1, known)));
        }
        for (var i = repeats; i < own; i++) {
            came.add(agents.get(known++));
        }
        for (var i = 0; i < other; i++) {
            came.add(person("Participant", ++others, DEPARTMENTS[others % DEPARTMENTS.length], false));
        }
        for (var i = present; i < registered; i++) {
            came.add(person("Inscrit", ++absent, DEPARTMENTS[absent % DEPARTMENTS.length], true));
        }
        return came;
    }

    /** So many of the known that all of them, and nobody twice, have come when the last newcomer has. */
    private int repeats(int own, int agentsToCome) {
        var all = agentsToCome - AGENTS;
        var due = (int) ((long) all * agentPresences / agentsToCome) - again;
        return Math.max(0, Math.min(due, Math.min(own, known)));
    }

    private DemoPerson person(String role, int number, String department, boolean agent) {
        var made = new DemoPerson(
                UUID.randomUUID(),
                "%s n° %d".formatted(role, number),
                "%s-%d.%s@demo.invalid".formatted(role.toLowerCase(java.util.Locale.ROOT), number, department),
                agent
                        ? "Service départemental de démonstration " + (1 + number % 6)
                        : "Organisme de démonstration " + (1 + number % 4),
                "DEPT-" + department,
                agent);
        people.add(made);
        return made;
    }
}
