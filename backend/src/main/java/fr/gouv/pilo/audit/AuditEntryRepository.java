package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.audit.ConfidentialObjects;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.shared.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.Collectors;

/** The entries as they are listed: without titles, values or keys of what is confidential. */
@ApplicationScoped
class AuditEntryRepository {
    private static final List<Column<AuditEntryView>> COLUMNS = List.of(
            Column.code("id", "Identifiant", AuditEntryView::id),
            Column.code("occurredAt", "Instant", AuditEntryView::occurredAt),
            Column.text("accountName", "Compte", AuditEntryView::accountName),
            Column.code("act", "Acte", AuditEntryView::act),
            Column.code("objectType", "Type d'objet", AuditEntryView::objectType),
            Column.code("objectId", "Objet", AuditEntryView::objectId),
            Column.code("requestId", "Demande", AuditEntryView::requestId),
            Column.text("change", "Changement", AuditEntryView::change),
            Column.<AuditEntryView>code("sealed", "Scellé", AuditEntryView::sealed)
                    .forPeople());

    /** @param link null for an account or the product itself */
    private record Row(AuditEntryView entry, AuditHash.Link link) {
        AuditEntryView told() {
            return link == null ? entry : entry.by(sentence());
        }

        /** « Lien signé (inscription, Projet PRJ-2026-014) ». */
        private String sentence() {
            return "Lien signé (%s, %s %s)"
                    .formatted(
                            Words.of("link." + link.kind(), link.kind()),
                            Words.of("objectType." + link.objectType(), link.objectType()),
                            link.objectId());
        }
    }

    private final Listings listings;
    private final Instance<ConfidentialObjects> confidential;

    AuditEntryRepository(Listings listings, @Any Instance<ConfidentialObjects> confidential) {
        this.listings = listings;
        this.confidential = confidential;
    }

    Listing<AuditEntryView> list(AuditFilter filter) {
        var confidential = confidential();
        var statement = ListStatement.of(AuditEntryView.class, "journal")
                .select("e.id AS entry_id, e.occurred_at AS entry_occurred_at, e.account_id AS entry_account_id,"
                        + " a.display_name AS entry_account_name, e.act AS entry_act, e.object_type AS entry_object_type,"
                        + " coalesce(k.reference, e.object_id) AS entry_object_id, e.request_id AS entry_request_id,"
                        + " CASE WHEN k.reference IS NULL THEN c.change END AS entry_change,"
                        + " s.position IS NOT NULL AS entry_sealed, k.reference IS NOT NULL AS entry_confidential,"
                        + " e.link_kind, e.link_object_type, coalesce(l.reference, e.link_object_id) AS link_object_id")
                .from(
                        "audit_entry e LEFT JOIN shared_account_read a ON a.id = e.account_id LEFT JOIN audit_change c ON c.entry_id = e.id LEFT JOIN audit_seal s ON s.entry_id = e.id"
                                + confidential + confidentialLinks())
                .countFrom(filter.objectId == null ? "audit_entry e" : "audit_entry e" + confidential)
                .whereIn("e.act", filter.act)
                .whereIn("e.object_type", filter.objectType)
                .id("e.id")
                .sort("occurredAt", "e.occurred_at")
                .defaultSort("-occurredAt")
                .columns(COLUMNS)
                .map(RecordMapper.of(Row.class)
                        .within((row, entry) -> entry.map(row).told()));
        narrow(statement, filter);
        return listings.of(statement, filter);
    }

    private void narrow(ListStatement<AuditEntryView> statement, AuditFilter filter) {
        if (filter.objectId != null) {
            // By the code of a confidential object nothing is found: that would give its reference a name.
            statement.where(
                    "e.object_id = ANY(ARRAY[?::text] || ARRAY(SELECT v.object_id FROM (" + views()
                            + ") v WHERE v.reference = ?)) AND coalesce(k.reference, e.object_id) = ?",
                    filter.objectId,
                    filter.objectId,
                    filter.objectId);
        }
        if (filter.account != null) {
            statement.where("e.account_id = ?", filter.account);
        }
        if (filter.fromInstant() != null) {
            statement.where("e.occurred_at >= ?", filter.fromInstant());
        }
        if (filter.toInstant() != null) {
            statement.where("e.occurred_at < ?", filter.toInstant());
        }
    }

    private String views() {
        return confidential.stream()
                .map(objects -> "SELECT object_type, object_id, reference FROM " + objects.view())
                .sorted()
                .collect(Collectors.joining(" UNION ALL "));
    }

    private String confidential() {
        return " LEFT JOIN (" + views() + ") k ON k.object_type = e.object_type AND k.object_id = e.object_id";
    }

    private String confidentialLinks() {
        return " LEFT JOIN (" + views()
                + ") l ON l.object_type = e.link_object_type AND l.object_id = e.link_object_id";
    }
}
