package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlannedCertificationRepository {
    private static final String ITEM = """
            n.id, c.number AS commitment, c.object, i.number AS item, l.id AS budget_line_id, l.scheme_code AS budget_line_scheme,
            l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis, l.axis_label AS budget_line_axis_label,
            p.code AS project_code, p.title AS project_title, n.planned_on, n.amount, n.note, n.version, n.updated_at""";
    private static final String FROM = """
            planned_certification n JOIN commitment_item i ON i.id = n.item_id JOIN commitment c ON c.id = i.commitment_id
            JOIN funding_line_read l ON l.id = i.line_id LEFT JOIN project_budget_read p ON p.id = i.project_id""";

    private final Sql sql;
    private final Listings listings;

    PlannedCertificationRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<PlannedCertificationView> list(PlannedCertificationFilter filter, String sees) {
        var statement = ListStatement.of(PlannedCertificationView.class, "services-faits-prevus")
                .select(ITEM)
                .from(FROM)
                .where(sees)
                .whereIn("c.number", filter.commitment)
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .whereIn("p.code", filter.project)
                .search("c.search")
                .searchCode("c.number")
                .id("n.id")
                .sort("plannedOn", "n.planned_on")
                .sort("amount", "n.amount")
                .sort("commitment", "c.number")
                .sort("updatedAt", "n.updated_at")
                .defaultSort("plannedOn")
                .changed("n.updated_at", "n.deleted_at IS NOT NULL")
                .columns(SHEET)
                .map(RecordMapper.of(PlannedCertificationView.class));
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where(
                    "extract(year FROM n.planned_on)::int = ANY(?)", (Object) filter.year.toArray(Integer[]::new));
        }
        return listings.of(statement, filter);
    }

    Optional<PlannedCertificationView> find(UUID id, String sees) {
        return sql.one(
                PlannedCertificationView.class,
                "SELECT " + ITEM + " FROM " + FROM + " WHERE n.id = ? AND n.deleted_at IS NULL AND " + sees,
                id);
    }

    /** What is planned on an item beside one, itself left out. */
    BigDecimal planned(UUID item, UUID self) {
        return sql.one(
                        "SELECT coalesce(sum(amount), 0) FROM planned_certification WHERE item_id = ? AND deleted_at IS NULL AND id IS DISTINCT FROM ?::uuid",
                        row -> row.getBigDecimal(1),
                        item,
                        self)
                .orElseThrow();
    }

    UUID insert(UUID item, UpdatePlannedCertification form, UUID account) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO planned_certification (id, item_id, planned_on, amount, note, account_id) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                item,
                form.plannedOn(),
                form.amount(),
                form.note(),
                account);
        return id;
    }

    void update(UUID id, UUID item, UpdatePlannedCertification form) {
        sql.update(
                "UPDATE planned_certification SET item_id = ?, planned_on = ?, amount = ?, note = ?, version = version + 1 WHERE id = ?",
                item,
                form.plannedOn(),
                form.amount(),
                form.note(),
                id);
    }

    void delete(UUID id) {
        sql.update("UPDATE planned_certification SET deleted_at = now(), version = version + 1 WHERE id = ?", id);
    }

    private static final List<Column<PlannedCertificationView>> SHEET = List.of(
            Column.code("id", "Identifiant", PlannedCertificationView::id),
            Column.code("commitment", UpdatePlannedCertification.class, PlannedCertificationView::commitment),
            Column.text("object", CreateCommitment.class, PlannedCertificationView::object),
            Column.number("item", UpdatePlannedCertification.class, PlannedCertificationView::item),
            Column.code("axis", CreateLandingSimulation.ExtraForm.class, item -> item.budgetLine()
                    .axis()),
            Column.code(
                    "project",
                    CreatePayment.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.date("plannedOn", UpdatePlannedCertification.class, PlannedCertificationView::plannedOn),
            Column.number("amount", UpdatePlannedCertification.class, PlannedCertificationView::amount),
            Column.text("note", UpdatePlannedCertification.class, PlannedCertificationView::note));
}
