package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.audit.ConfidentialObjects;
import jakarta.enterprise.context.ApplicationScoped;

/** The confidential projects, for the trail. */
@ApplicationScoped
class ConfidentialProjects implements ConfidentialObjects {
    @Override
    public String view() {
        return "project_audit_confidential";
    }
}
