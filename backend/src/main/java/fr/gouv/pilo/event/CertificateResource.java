package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.print.Printed;
import fr.gouv.pilo.shared.problem.MayConflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/registrations/{id}/certificate")
@Tag(name = "events")
class CertificateResource {
    private final EventPapers papers;

    CertificateResource(EventPapers papers) {
        this.papers = papers;
    }

    @GET
    @Produces(Printed.PDF)
    @MayConflict
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "getCertificate",
            summary = "Imprimer une attestation de présence",
            description =
                    "Un PDF, pour une personne notée présente à un événement clos. Il porte un code, donné une fois, que chacun peut "
                            + "vérifier sur la page /public/attestations.")
    public Printed certificate(@PathParam("id") @Parameter(description = "Identifiant de l'inscription.") UUID id) {
        return papers.certificate(id);
    }
}
