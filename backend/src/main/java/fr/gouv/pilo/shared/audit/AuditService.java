package fr.gouv.pilo.shared.audit;

import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.page.Column;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.text.Words;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reading and verifying the trail. */
@ApplicationScoped
class AuditService {
    private final Listings listings;
    private final AuditVerifications verifications;
    private final Audit audit;
    private final Instance<ConfidentialObjects> confidential;

    AuditService(
            Listings listings,
            AuditVerifications verifications,
            Audit audit,
            @Any Instance<ConfidentialObjects> confidential) {
        this.listings = listings;
        this.verifications = verifications;
        this.audit = audit;
        this.confidential = confidential;
    }

    Listing<AuditEntryView> list(AuditFilter filter) {
        var confidential = confidential();
        var statement = ListStatement.of(AuditEntryView.class, "journal")
                .select(
                        "e.id, e.occurred_at, e.account_id, a.display_name, e.act, e.object_type, coalesce(k.reference, e.object_id), e.request_id,"
                                + " CASE WHEN k.reference IS NULL THEN c.change END, s.position IS NOT NULL, k.reference IS NOT NULL,"
                                + " e.link_kind, e.link_object_type, coalesce(l.reference, e.link_object_id)")
                .from(
                        "audit_entry e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN audit_change c ON c.entry_id = e.id LEFT JOIN audit_seal s ON s.entry_id = e.id"
                                + confidential + confidentialLinks())
                .countFrom(filter.objectId == null ? "audit_entry e" : "audit_entry e" + confidential)
                .whereIn("e.act", filter.act)
                .whereIn("e.object_type", filter.objectType)
                .id("e.id")
                .sort("occurredAt", "e.occurred_at")
                .defaultSort("-occurredAt")
                .columns(COLUMNS)
                .map(AuditService::entry);
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

    private static AuditEntryView entry(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                row.getString(12) == null ? row.getString(4) : link(row),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10),
                row.getBoolean(11));
    }

    /** « Lien signé (inscription, Projet PRJ-2026-014) ». */
    private static String link(ResultSet row) throws SQLException {
        var kind = row.getString(12);
        var type = row.getString(13);
        return "Lien signé (%s, %s %s)"
                .formatted(Words.of("link." + kind, kind), Words.of("objectType." + type, type), row.getString(14));
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
