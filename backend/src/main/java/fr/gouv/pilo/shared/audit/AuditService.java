package fr.gouv.pilo.shared.audit;

import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.page.Column;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reading and verifying the trail. */
@ApplicationScoped
class AuditService {
    private final Listings listings;
    private final AuditVerifications verifications;
    private final Audit audit;

    AuditService(Listings listings, AuditVerifications verifications, Audit audit) {
        this.listings = listings;
        this.verifications = verifications;
        this.audit = audit;
    }

    Listing<AuditEntryView> list(AuditFilter filter) {
        var statement = ListStatement.of(AuditEntryView.class, "journal")
                .select(
                        "e.id, e.occurred_at, e.account_id, a.display_name, e.act, e.object_type, e.object_id, e.request_id, c.change, s.position IS NOT NULL")
                .from(
                        "audit_entry e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN audit_change c ON c.entry_id = e.id LEFT JOIN audit_seal s ON s.entry_id = e.id")
                .countFrom("audit_entry e")
                .whereIn("e.act", filter.act)
                .whereIn("e.object_type", filter.objectType)
                .whereIf(filter.objectId != null, "e.object_id = ?", String.valueOf(filter.objectId))
                .id("e.id")
                .sort("occurredAt", "e.occurred_at")
                .defaultSort("-occurredAt")
                .columns(COLUMNS)
                .map(row -> new AuditEntryView(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getBoolean(10)));
        if (filter.account != null) {
            statement.where("e.account_id = ?", filter.account);
        }
        if (filter.fromInstant() != null) {
            statement.where("e.occurred_at >= ?", filter.fromInstant());
        }
        if (filter.toInstant() != null) {
            statement.where("e.occurred_at < ?", filter.toInstant());
        }
        return listings.of(statement, filter);
    }

    /** The chain is read in transactions of its own, during which this one waits. */
    @jakarta.transaction.Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    AuditVerification verify() {
        var result = verifications.verify();
        audit.record(
                "audit.verify",
                "audit",
                "chain",
                java.util.Map.of("valid", result.valid(), "checked", result.checked()));
        return result;
    }

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
}
