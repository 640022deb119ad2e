package fr.gouv.pilo.shared.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What may be asked of Pil'O, and by whom: the one table of rights by role (product.md §1). {@code @RolesAllowed} and
 * {@link Caller#has} take a right; which data it reaches is another question, of scope. Tests keep a second table by
 * hand, the access matrix.
 */
public final class Right {
    private static final String PREFIX = "right:";

    public static final String HOME_READ = PREFIX + "home.read";
    public static final String ACCOUNTS_READ = PREFIX + "accounts.read";
    public static final String AUDIT_READ = PREFIX + "audit.read";
    public static final String DIRECTORY_WRITE = PREFIX + "directory.write";
    public static final String PROJECTS_READ = PREFIX + "projects.read";
    /** Opens and closes projects, and changes those of others. */
    public static final String PROJECTS_MANAGE = PREFIX + "projects.manage";
    /** Changes the description of projects, own ones at least. */
    public static final String PROJECTS_WRITE = PREFIX + "projects.write";
    /** Moves stages and signs weathers, of own projects at least. */
    public static final String PROJECTS_STEER = PREFIX + "projects.steer";
    /** The same for the projects of others. */
    public static final String PROJECTS_STEER_ALL = PREFIX + "projects.steer-all";
    /** Is one who may carry a project, and so has projects of its own. */
    public static final String PROJECTS_LEAD = PREFIX + "projects.lead";
    /** Reads the confidential projects of others too. */
    public static final String PROJECTS_CONFIDENTIAL = PREFIX + "projects.confidential";
    /** The same, for those of them who act for the whole region. */
    public static final String PROJECTS_CONFIDENTIAL_OF_REGION = PREFIX + "projects.confidential-of-region";

    public static final String ROADMAP_READ = PREFIX + "roadmap.read";
    /** Defines roadmaps, priorities and local indicators. */
    public static final String ROADMAP_DEFINE = PREFIX + "roadmap.define";

    /** Types the values of local indicators. */
    public static final String MEASUREMENTS_WRITE = PREFIX + "measurements.write";

    public static final String IMPORTS_READ = PREFIX + "imports.read";
    public static final String IMPORTS_WRITE = PREFIX + "imports.write";
    public static final String IMPORTS_REVERSE = PREFIX + "imports.reverse";

    public static final String REFERENTS_READ = PREFIX + "referents.read";
    public static final String REFERENTS_WRITE = PREFIX + "referents.write";
    /** Reads the phone numbers of referents. */
    public static final String REFERENTS_PHONES = PREFIX + "referents.phones";
    /** Sees to it that seats are held. */
    public static final String REFERENTS_FOLLOW = PREFIX + "referents.follow";

    /** Creates and corrects the organisations that are providers, and no others. */
    public static final String DIRECTORY_PROVIDERS = PREFIX + "directory.providers";

    /** Reads money by name: lines, commitments, payments, those of own projects at least. */
    public static final String BUDGET_READ = PREFIX + "budget.read";
    /** The same for the money of others. */
    public static final String BUDGET_READ_ALL = PREFIX + "budget.read-all";
    /** Reads totals by scheme, year and axis. */
    public static final String BUDGET_TOTALS = PREFIX + "budget.totals";
    /** The same for the whole region, and not for own projects alone. */
    public static final String BUDGET_TOTALS_ALL = PREFIX + "budget.totals-all";
    /** Types operations, requests, commitments, payments, planned certifications, imports. */
    public static final String BUDGET_WRITE = PREFIX + "budget.write";
    /** May be the person who says that the service of a commitment is done: somebody, never a script. */
    public static final String BUDGET_ACKNOWLEDGE = PREFIX + "budget.acknowledge";
    /** Sets up schemes, lines, movements, carry-overs and forecasts. */
    public static final String BUDGET_SETUP = PREFIX + "budget.setup";

    public static final String CLOSING_DATES = PREFIX + "budget.closing-dates";
    /** Approves a commitment request: never the one who asked. */
    public static final String BUDGET_APPROVE = PREFIX + "budget.approve";

    /** Says who sees to an anomaly and how far it is; to accept one, approve too. */
    public static final String BUDGET_ANOMALIES = PREFIX + "budget.anomalies";
    /** Reads to whom mails went, and what became of them. */
    public static final String MAILS_READ = PREFIX + "mails.read";
    /** Has a mail sent again. */
    public static final String MAILS_SEND = PREFIX + "mails.send";
    /** Reads the events that are published. */
    public static final String EVENTS_READ = PREFIX + "events.read";
    /** Makes events, own ones. */
    public static final String EVENTS_CREATE = PREFIX + "events.create";
    /** Changes the events that it made or co-organises, and sees to who comes. */
    public static final String EVENTS_ORGANISE = PREFIX + "events.organise";
    /** The same for those of others. */
    public static final String EVENTS_ORGANISE_ALL = PREFIX + "events.organise-all";
    /** Reads who comes, of the events that it organises; a script without a name. */
    public static final String REGISTRATIONS_READ = PREFIX + "registrations.read";

    /** Has a calendar of events of its own, by a secret address: people, never a script. */
    public static final String CALENDARS_SUBSCRIBE = PREFIX + "calendars.subscribe";

    public static final String SPEAKERS_READ = PREFIX + "speakers.read";
    public static final String SPEAKERS_WRITE = PREFIX + "speakers.write";

    /** Reads how many the events reach, and how many of what headcount. */
    public static final String REACH_READ = PREFIX + "reach.read";

    public static final String HEADCOUNTS_READ = PREFIX + "headcounts.read";
    public static final String HEADCOUNTS_WRITE = PREFIX + "headcounts.write";
    /**
     * Reads and reports the training hours of agents, by their names: the mission, and a colleague who acts for the platform
     * of human resources, which no role tells ({@link RoleAugmentor}).
     */
    public static final String TRAINING_HOURS = PREFIX + "training-hours";
    /** Sets the file of those hours. */
    public static final String TRAINING_LAYOUT = PREFIX + "training-layout";

    private static final String ORGANISERS = "mission-lead assistant referent sgar-colleague";
    private static final String PEOPLE_OF_EVENTS =
            "mission-lead assistant budget-manager leadership referent project-lead sgar-colleague oasis-copilot oasis-member"
                    + " ditp";
    private static final String READERS_OF_EVENTS = PEOPLE_OF_EVENTS + " scope:events:read";

    private static final String READERS_OF_THE_BUDGET =
            "mission-lead assistant budget-manager leadership scope:budget:read";

    private static final String READERS_OF_PROJECTS =
            "mission-lead assistant budget-manager leadership referent project-lead sgar-colleague ditp scope:projects:read";
    private static final String READERS_OF_THE_ROADMAP =
            "mission-lead assistant leadership referent ditp scope:roadmap:read";

    /** A right a line, with the roles that hold it. */
    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            row(HOME_READ, String.join(" ", Roles.OF_PEOPLE)),
            row(ACCOUNTS_READ, "mission-lead assistant budget-manager admin"),
            row(AUDIT_READ, "admin"),
            row(MAILS_READ, "mission-lead admin"),
            row(MAILS_SEND, "admin"),
            row(DIRECTORY_WRITE, "admin"),
            row(DIRECTORY_PROVIDERS, "mission-lead assistant budget-manager"),
            row(PROJECTS_READ, READERS_OF_PROJECTS),
            row(PROJECTS_MANAGE, "mission-lead assistant"),
            row(PROJECTS_WRITE, "mission-lead assistant project-lead"),
            row(PROJECTS_STEER, "mission-lead project-lead"),
            row(PROJECTS_STEER_ALL, "mission-lead"),
            row(PROJECTS_LEAD, "project-lead"),
            row(PROJECTS_CONFIDENTIAL, "mission-lead"),
            row(PROJECTS_CONFIDENTIAL_OF_REGION, "leadership"),
            row(ROADMAP_READ, READERS_OF_THE_ROADMAP),
            row(ROADMAP_DEFINE, "mission-lead"),
            row(MEASUREMENTS_WRITE, "mission-lead"),
            row(IMPORTS_READ, "mission-lead assistant leadership scope:roadmap:write"),
            row(IMPORTS_WRITE, "mission-lead assistant scope:roadmap:write"),
            row(IMPORTS_REVERSE, "mission-lead scope:roadmap:write"),
            row(REFERENTS_READ, "mission-lead assistant leadership referent sgar-colleague ditp"),
            row(REFERENTS_WRITE, "mission-lead assistant"),
            row(REFERENTS_PHONES, "mission-lead assistant referent"),
            row(REFERENTS_FOLLOW, "mission-lead assistant leadership"),
            row(BUDGET_READ, READERS_OF_THE_BUDGET + " project-lead"),
            row(BUDGET_READ_ALL, READERS_OF_THE_BUDGET),
            row(BUDGET_TOTALS, READERS_OF_THE_BUDGET + " project-lead ditp scope:reporting:read"),
            row(BUDGET_TOTALS_ALL, READERS_OF_THE_BUDGET + " ditp scope:reporting:read"),
            row(BUDGET_WRITE, "mission-lead assistant budget-manager scope:budget:write"),
            row(BUDGET_ACKNOWLEDGE, "mission-lead assistant budget-manager leadership project-lead"),
            row(BUDGET_SETUP, "mission-lead budget-manager"),
            row(CLOSING_DATES, "mission-lead budget-manager"),
            row(BUDGET_APPROVE, "mission-lead leadership"),
            row(BUDGET_ANOMALIES, "mission-lead assistant budget-manager leadership"),
            row(EVENTS_READ, READERS_OF_EVENTS),
            row(CALENDARS_SUBSCRIBE, PEOPLE_OF_EVENTS),
            row(EVENTS_CREATE, "mission-lead assistant referent"),
            row(EVENTS_ORGANISE, ORGANISERS),
            row(EVENTS_ORGANISE_ALL, "mission-lead assistant"),
            row(REGISTRATIONS_READ, ORGANISERS + " scope:events:read"),
            row(REACH_READ, "mission-lead assistant leadership referent sgar-colleague ditp scope:events:read"),
            row(
                    HEADCOUNTS_READ,
                    "mission-lead assistant leadership referent sgar-colleague ditp admin scope:events:read"),
            row(HEADCOUNTS_WRITE, "mission-lead admin"),
            row(TRAINING_HOURS, "mission-lead assistant"),
            row(TRAINING_LAYOUT, "mission-lead assistant"),
            row(SPEAKERS_READ, ORGANISERS),
            row(SPEAKERS_WRITE, ORGANISERS));

    private Right() {}

    private static Map.Entry<String, Set<String>> row(String right, String roles) {
        var holders = Set.of(roles.split(" "));
        if (!Roles.ALL.containsAll(holders)) {
            throw new IllegalStateException("no such role: " + right + " of " + roles);
        }
        return Map.entry(right, holders);
    }

    /** @return the rights that these roles give */
    static Set<String> of(Set<String> roles) {
        var rights = new HashSet<String>();
        TABLE.forEach((right, holders) -> {
            if (holders.stream().anyMatch(roles::contains)) {
                rights.add(right);
            }
        });
        return rights;
    }

    static boolean is(String name) {
        return name.startsWith(PREFIX);
    }
}
