package fr.gouv.pilo.shared.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Realm roles of people, and the roles that a machine's scopes become. Source: product.md §1. */
public final class Roles {
    public static final String MISSION_LEAD = "mission-lead";
    public static final String ASSISTANT = "assistant";
    public static final String BUDGET_MANAGER = "budget-manager";
    public static final String LEADERSHIP = "leadership";
    public static final String REFERENT = "referent";
    public static final String PROJECT_LEAD = "project-lead";
    public static final String SGAR_COLLEAGUE = "sgar-colleague";
    public static final String OASIS_COPILOT = "oasis-copilot";
    public static final String OASIS_MEMBER = "oasis-member";
    public static final String DITP = "ditp";
    public static final String ADMIN = "admin";

    /** Prefix of a machine's roles: a person's token never gives one. */
    public static final String SCOPE = "scope:";

    public static final String SCOPE_PROJECTS_READ = SCOPE + "projects:read";
    public static final String SCOPE_ROADMAP_READ = SCOPE + "roadmap:read";
    public static final String SCOPE_ROADMAP_WRITE = SCOPE + "roadmap:write";
    public static final String SCOPE_REPORTING_READ = SCOPE + "reporting:read";
    public static final String SCOPE_BUDGET_READ = SCOPE + "budget:read";
    public static final String SCOPE_BUDGET_WRITE = SCOPE + "budget:write";
    public static final String SCOPE_EVENTS_READ = SCOPE + "events:read";

    static final Set<String> OF_PEOPLE = Set.of(
            MISSION_LEAD,
            ASSISTANT,
            BUDGET_MANAGER,
            LEADERSHIP,
            REFERENT,
            PROJECT_LEAD,
            SGAR_COLLEAGUE,
            OASIS_COPILOT,
            OASIS_MEMBER,
            DITP,
            ADMIN);
    static final Set<String> OF_MACHINES = Set.of(
            SCOPE_PROJECTS_READ,
            SCOPE_ROADMAP_READ,
            SCOPE_ROADMAP_WRITE,
            SCOPE_REPORTING_READ,
            SCOPE_BUDGET_READ,
            SCOPE_BUDGET_WRITE,
            SCOPE_EVENTS_READ);

    static final Set<String> ALL =
            Stream.concat(OF_PEOPLE.stream(), OF_MACHINES.stream()).collect(Collectors.toUnmodifiableSet());

    private Roles() {}
}
