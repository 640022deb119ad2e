package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.ConfidentialObjects;
import jakarta.enterprise.context.ApplicationScoped;

/** What is tied to confidential projects, for the trail. */
@ApplicationScoped
class ConfidentialSpending implements ConfidentialObjects {
    @Override
    public String view() {
        return "spending_audit_confidential";
    }
}
