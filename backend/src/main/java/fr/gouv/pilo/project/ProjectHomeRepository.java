package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectFigureRepository.RUNNING;

import fr.gouv.pilo.shared.contribution.HomeAct;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeChangeItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeProjectItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The lists of the home page. {@code visible} and {@code own} are conditions on {@code project p}. */
@ApplicationScoped
class ProjectHomeRepository {
    private final Sql sql;

    ProjectHomeRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whose a project is, and where: who may act on it follows. The lead may be nobody: what is always known comes first. */
    record Held(UUID organisation, UUID lead, List<String> territories) {}

    private static HomeObject of(String code, String tab) {
        return new HomeObject("PROJECT", code, "/projets/" + code + tab);
    }

    /**
     * @param total how many there are without the limit, on each row
     * @param late of which are late
     */
    private record MilestoneRow(
            String code, String title, String name, LocalDate due, long total, long late, Held held) {
        HomeTaskItem task(LocalDate today, Predicate<Held> mine) {
            return new HomeTaskItem(
                    "MILESTONE",
                    title,
                    "Jalon « " + name + " », prévu le " + French.date(due) + ".",
                    due,
                    due.isBefore(today),
                    of(code, "?onglet=jalons"),
                    null,
                    mine.test(held) ? new HomeAct("MARK_REACHED", "Marquer atteint", null) : null,
                    name);
        }
    }

    private static final String HELD = """
            p.organisation_id AS held_organisation, p.lead_account_id AS held_lead, p.territories AS held_territories""";

    /** @param mine whether the caller may change such a project */
    First<HomeTaskItem> milestones(String visible, LocalDate today, LocalDate until, Predicate<Held> mine) {
        var rows =
                sql.list(MilestoneRow.class, """
                SELECT p.code, p.title, m.name, m.planned_date AS due, count(*) OVER () AS total,
                  count(*) FILTER (WHERE m.planned_date < ?) OVER () AS late, %s
                FROM project_milestone m JOIN project p ON p.id = m.project_id
                WHERE m.actual_date IS NULL AND m.planned_date <= ? AND %s AND %s
                ORDER BY m.planned_date, p.code LIMIT %d""".formatted(HELD, RUNNING, visible, HomePage.SHOWN_TASKS), today, until);
        return first(rows, row -> row.task(today, mine), MilestoneRow::total, MilestoneRow::late);
    }

    private record StatusRow(
            String code, String title, boolean never, LocalDate due, long total, long late, Held held) {
        HomeTaskItem task(LocalDate today, Predicate<Held> mine) {
            return new HomeTaskItem(
                    "STATUS_UPDATE",
                    title,
                    never ? "Météo et synthèse à signer pour la première fois." : "Météo et synthèse à mettre à jour.",
                    due,
                    due.isBefore(today),
                    of(code, ""),
                    null,
                    mine.test(held)
                            ? new HomeAct("SIGN_STATUS", "Faire le point", "/projets/" + code + "/point")
                            : null,
                    null);
        }
    }

    /** Running projects whose weather was never signed, or not since {@code before}. */
    First<HomeTaskItem> statusUpdates(String visible, Instant before, int days, LocalDate today, Predicate<Held> mine) {
        var rows = sql.list(
                StatusRow.class, """
                SELECT p.code, p.title, p.status_at IS NULL AS never, s.due, count(*) OVER () AS total,
                  count(*) FILTER (WHERE s.due < ?) OVER () AS late, %s
                FROM project p, LATERAL (
                  SELECT (coalesce(p.status_at, p.stage_since) AT TIME ZONE 'Europe/Paris')::date + ? AS due) s
                WHERE p.stage <> 'VEILLE' AND coalesce(p.status_at, '-infinity') < ? AND %s AND %s
                ORDER BY p.status_at NULLS FIRST, p.code LIMIT %d""".formatted(HELD, RUNNING, visible, HomePage.SHOWN_TASKS), today, days, before);
        return first(rows, row -> row.task(today, mine), StatusRow::total, StatusRow::late);
    }

    private record OwnRow(
            String code, String title, Stage stage, Weather weather, String milestone, LocalDate due, long total) {
        HomeProjectItem item(LocalDate today) {
            return new HomeProjectItem(
                    code,
                    title,
                    stage.name(),
                    stage.label(),
                    weather.name(),
                    milestone,
                    due,
                    due != null && due.isBefore(today));
        }
    }

    /** The caller's own projects that are not ended, those that are due first, at the top. */
    First<HomeProjectItem> projects(String own, LocalDate today) {
        var rows = sql.list(OwnRow.class, """
                SELECT p.code, p.title, p.stage, p.weather, m.name AS milestone, m.planned_date AS due, count(*) OVER () AS total
                FROM project p LEFT JOIN LATERAL (
                  SELECT name, planned_date FROM project_milestone
                  WHERE project_id = p.id AND actual_date IS NULL ORDER BY planned_date, position LIMIT 1) m ON true
                WHERE %s AND %s ORDER BY m.planned_date NULLS LAST, p.code LIMIT %d""".formatted(RUNNING, own, HomePage.SHOWN_PROJECTS));
        return first(rows, row -> row.item(today), OwnRow::total, row -> 0);
    }

    private static <R, T> First<T> first(
            List<R> rows, Function<R, T> item, ToLongFunction<R> total, ToLongFunction<R> late) {
        return rows.isEmpty()
                ? First.none()
                : new First<>(
                        rows.stream().map(item).toList(),
                        total.applyAsLong(rows.get(0)),
                        late.applyAsLong(rows.get(0)));
    }

    private record ChangeRow(
            Instant at, HistoryKind kind, Stage stage, Weather weather, String title, String author, String code) {
        HomeChangeItem item() {
            return new HomeChangeItem(at, sentence(), author, of(code, ""));
        }

        private String sentence() {
            return switch (kind) {
                case CREATION -> "« " + title + " » a été créé.";
                case STAGE -> "« " + title + " » est passé à l'étape « " + stage.label() + " ».";
                case STATUS ->
                    "Météo signée pour « " + title + " » : " + weather.label().toLowerCase(Locale.FRENCH) + ".";
                case ARCHIVE -> "« " + title + " » a été archivé.";
                default -> "« " + title + " » a été modifié.";
            };
        }
    }

    List<HomeChangeItem> changes(String visible) {
        return sql.list(ChangeRow.class, """
                SELECT h.occurred_at AS at, h.kind, h.to_stage AS stage, h.weather, p.title, a.display_name AS author, p.code
                FROM project_history h JOIN project p ON p.id = h.project_id JOIN shared_account_read a ON a.id = h.account_id
                WHERE p.archived_at IS NULL AND %s ORDER BY h.occurred_at DESC, h.id DESC LIMIT %d""".formatted(visible, HomePage.SHOWN_CHANGES)).stream()
                .map(ChangeRow::item)
                .toList();
    }
}
