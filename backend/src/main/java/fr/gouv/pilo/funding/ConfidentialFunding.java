package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.ConfidentialObjects;
import jakarta.enterprise.context.ApplicationScoped;

/** What is of the lines of confidential projects, for the trail. */
@ApplicationScoped
class ConfidentialFunding implements ConfidentialObjects {
    @Override
    public String view() {
        return "funding_audit_confidential";
    }
}
