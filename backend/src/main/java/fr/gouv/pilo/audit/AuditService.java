package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.page.Listing;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;

/** Reading and verifying the trail. */
@ApplicationScoped
class AuditService {
    private final AuditEntryRepository entries;
    private final AuditVerifications verifications;
    private final Audit audit;

    AuditService(AuditEntryRepository entries, AuditVerifications verifications, Audit audit) {
        this.entries = entries;
        this.verifications = verifications;
        this.audit = audit;
    }

    Listing<AuditEntryView> list(AuditFilter filter) {
        return entries.list(filter);
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
}
