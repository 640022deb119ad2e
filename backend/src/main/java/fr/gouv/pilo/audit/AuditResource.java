package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "audit", description = "Piste d'audit")
class AuditResource {
    private final AuditService service;

    AuditResource(AuditService service) {
        this.service = service;
    }

    @GET
    @Path("/audit-entries")
    @RolesAllowed(Right.AUDIT_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"occurredAt"})
    @Operation(
            operationId = "listAuditEntries",
            summary = "Lister les actes journalisés",
            description = "Qui a fait quoi, quand, sur quel objet. Du plus récent au plus ancien.")
    public Listing<AuditEntryView> list(@BeanParam AuditFilter filter) {
        return service.list(filter);
    }

    @POST
    @Path("/audit-verifications")
    @ResponseStatus(201)
    @RolesAllowed(Right.AUDIT_READ)
    @Operation(
            operationId = "verifyAudit",
            summary = "Vérifier la chaîne d'audit",
            description = "Recalcule chaque maillon et nomme le premier qui ne correspond pas.")
    public AuditVerification verify() {
        return service.verify();
    }
}
