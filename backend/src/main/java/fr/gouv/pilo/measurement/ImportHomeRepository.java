package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.contribution.HomeAct;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeChangeItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomePast;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The imports of the home page. */
@ApplicationScoped
class ImportHomeRepository {
    private final Sql sql;

    ImportHomeRepository(Sql sql) {
        this.sql = sql;
    }

    private static HomeObject of(String id) {
        return new HomeObject("IMPORT", id, "/imports/" + id);
    }

    /** @param total how many there are without the limit, on each row */
    private record CheckedRow(String id, String name, int toWrite, int files, long total) {
        HomeTaskItem task() {
            return new HomeTaskItem(
                    "IMPORT_TO_APPLY",
                    files > 1 ? name + " et " + French.count(files - 1, "autre") : name,
                    "Import vérifié, à appliquer : " + French.count(toWrite, "valeur") + " à écrire.",
                    null,
                    false,
                    of(id),
                    null,
                    new HomeAct("APPLY_IMPORT", "Lire et appliquer", of(id).path()),
                    null);
        }
    }

    /** @param owner whose imports alone are told, or null for all: nothing is told that can't be acted on */
    First<HomeTaskItem> toApply(UUID owner) {
        var rows = sql.list(CheckedRow.class, """
                SELECT i.id::text AS id, f.name, i.new_count + i.changed_count AS to_write,
                       (SELECT count(*) FROM measurement_import_file n WHERE n.import_id = i.id)::int AS files,
                       count(*) OVER () AS total
                FROM measurement_import i JOIN measurement_import_file f ON f.import_id = i.id AND f.position =
                     (SELECT min(position) FROM measurement_import_file n WHERE n.import_id = i.id)
                WHERE i.status = 'CHECKED' AND (?::uuid IS NULL OR i.account_id = ?::uuid) ORDER BY i.created_at LIMIT %d""".formatted(HomePage.SHOWN_TASKS), owner, owner);
        return rows.isEmpty()
                ? First.none()
                : new First<>(
                        rows.stream().map(CheckedRow::task).toList(),
                        rows.get(0).total());
    }

    private record AppliedRow(Instant at, int written, String author, String id, boolean reversed) {
        HomeChangeItem item() {
            return new HomeChangeItem(
                    at,
                    reversed
                            ? "Un import d'indicateurs a été annulé."
                            : "Un import d'indicateurs a été appliqué : " + French.count(written, "valeur") + ".",
                    author,
                    of(id));
        }
    }

    List<HomeChangeItem> changes() {
        return sql.list(AppliedRow.class, """
                SELECT i.applied_at AS at, i.new_count + i.changed_count AS written, a.display_name AS author, i.id::text AS id,
                       i.status = 'REVERSED' AS reversed
                FROM measurement_import i JOIN shared_account_read a ON a.id = i.applied_by
                WHERE i.applied_at IS NOT NULL ORDER BY i.applied_at DESC LIMIT %d""".formatted(HomePage.SHOWN_CHANGES)).stream()
                .map(AppliedRow::item)
                .toList();
    }

    /**
     * @param known whether the service was in use that day: it knew an account
     * @param before in as many days up to that day
     */
    record Counts(boolean known, long lately, long before) {}

    Counts counts(HomePast past) {
        return sql.one(
                        Counts.class,
                        """
                        SELECT EXISTS (SELECT 1 FROM shared_account_read WHERE created_at <= ?) AS known,
                          (SELECT count(*) FROM measurement_import WHERE created_at > ?) AS lately,
                          (SELECT count(*) FROM measurement_import WHERE created_at > ? AND created_at <= ?) AS before""",
                        past.until(),
                        past.until(),
                        past.earlier().until(),
                        past.until())
                .orElseThrow();
    }
}
