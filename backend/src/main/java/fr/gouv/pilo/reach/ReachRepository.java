package fr.gouv.pilo.reach;

import fr.gouv.pilo.event.EventKind;
import fr.gouv.pilo.reach.EventReachItem.ReachOrganisation;
import fr.gouv.pilo.reach.ReachFilter.Group;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts who came, once each by their random id. The registrations of the period are read once; services, which are
 * written as people write them, are held against the directory by the words of their name.
 */
@ApplicationScoped
class ReachRepository {
    private final Sql sql;

    ReachRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param to exclusive */
    record Period(Instant from, Instant to) {}

    record ReachRow(
            String territory,
            ReachOrganisation organisation,
            String quarter,
            EventKind kind,
            int events,
            int registered,
            int present,
            int people,
            int agents,
            int ofRegion) {}

    /**
     * Whose people are counted.
     *
     * @param within codes of their territories; null for all
     * @param region codes of those of the region
     * @param names whether the caller may know what people wrote for their service
     */
    record Whose(Set<String> within, Set<String> region, boolean names) {}

    List<ReachRow> list(ReachFilter filter, Period period, Whose whose) {
        var values = new ArrayList<>();
        values.add(whose.region().toArray(String[]::new));
        var services = filter.groups().contains(Group.ORGANISATION);
        var attended =
                "WITH a AS (SELECT *, coalesce(territory = ANY(?::text[]), false) AS of_region FROM event_attendance_read WHERE "
                        + where(filter, period, whose.within(), values)
                        + ")" + (services ? whose.names() ? AS_TYPED : AS_KNOWN : "");
        var keys = keys(filter.groups());
        return sql.list(
                ReachRow.class,
                attended + ", g AS (SELECT " + selected(filter.groups()) + COUNTS + " FROM a" + (services ? JOIN : "")
                        + (keys.isEmpty() ? "" : " GROUP BY " + String.join(", ", keys)) + ") SELECT g.territory,"
                        + " coalesce(o.name, g.service) AS organisation_name, o.id AS organisation_id, g.quarter, g.kind,"
                        + " g.events, g.registered, g.present, g.people, g.agents, g.of_region"
                        + " FROM g LEFT JOIN directory_organisation_read o ON o.id = g.organisation_id"
                        + " ORDER BY g.territory, coalesce(o.name, g.service) COLLATE \"fr-x-icu\", g.quarter, g.kind",
                values.toArray());
    }

    private static final String COUNTS = """
            count(DISTINCT a.event_id)::int AS events, coalesce(sum(a.seats), 0)::int AS registered,
            coalesce(sum(a.present_seats), 0)::int AS present, count(DISTINCT a.person_id) FILTER (WHERE a.came)::int AS people,
            count(DISTINCT a.person_id) FILTER (WHERE a.came AND a.agent)::int AS agents,
            count(DISTINCT a.person_id) FILTER (WHERE a.came AND a.agent AND a.of_region)::int AS of_region""";

    /** Few names are written by many: each is looked up once. */
    private static final String SERVICES = """
            , k AS (SELECT DISTINCT service, replace(search_words(service), ' ', '') AS key FROM a WHERE service IS NOT NULL),
            s AS (SELECT k.service, %s AS key, %s AS said, min(o.id::text)::uuid AS organisation_id
                  FROM k LEFT JOIN (SELECT id, replace(search_words(name), ' ', '') AS key FROM directory_organisation_read) o ON o.key = k.key
                  GROUP BY k.service, k.key)""";

    private static final String AS_TYPED = SERVICES.formatted("k.key", "k.service");
    /** What people type may be a name: for who reads none, all that the directory does not know is one. */
    private static final String AS_KNOWN = SERVICES.formatted("'others'", "'Autres services, hors de l’annuaire'");

    private static final String JOIN = " LEFT JOIN s ON s.service = a.service";
    private static final String OF_SERVICE = "coalesce(a.organisation_id, s.organisation_id)";
    private static final String QUARTER = "to_char(a.starts_at AT TIME ZONE 'Europe/Paris', 'YYYY\"-Q\"Q')";

    private static List<String> keys(Set<Group> groups) {
        var keys = new ArrayList<String>();
        for (var group : groups) {
            switch (group) {
                case TERRITORY -> keys.add("a.territory");
                case ORGANISATION -> {
                    keys.add(OF_SERVICE);
                    keys.add("CASE WHEN " + OF_SERVICE + " IS NULL THEN s.key END");
                }
                case QUARTER -> keys.add(QUARTER);
                case KIND -> keys.add("a.kind");
                default -> throw new IllegalArgumentException(group.name());
            }
        }
        return keys;
    }

    private static String selected(Set<Group> groups) {
        return (groups.contains(Group.TERRITORY) ? "a.territory" : "NULL::text") + " AS territory, "
                + (groups.contains(Group.ORGANISATION)
                        ? OF_SERVICE + " AS organisation_id, min(s.said) AS service"
                        : "NULL::uuid AS organisation_id, NULL::text AS service")
                + ", " + (groups.contains(Group.QUARTER) ? QUARTER : "NULL::text") + " AS quarter, "
                + (groups.contains(Group.KIND) ? "a.kind" : "NULL::text") + " AS kind, ";
    }

    private static String where(ReachFilter filter, Period period, Set<String> within, List<Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("starts_at < ?");
        values.add(period.to());
        if (period.from() != null) {
            conditions.add("starts_at >= ?");
            values.add(period.from());
        }
        var kinds = ReachFilter.names(filter.kind);
        if (kinds != null && !kinds.isEmpty()) {
            conditions.add("kind" + ListStatement.in(kinds));
            values.addAll(kinds);
        }
        if (filter.audience != null && !filter.audience.isEmpty()) {
            conditions.add("audiences && ?::text[]");
            values.add(ReachFilter.names(filter.audience).toArray(String[]::new));
        }
        if (within != null) {
            conditions.add("territory = ANY(?::text[])");
            values.add(within.toArray(String[]::new));
        }
        return String.join(" AND ", conditions);
    }
}
