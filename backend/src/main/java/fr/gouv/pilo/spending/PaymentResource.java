package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.spending.PaymentView.PaymentItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/payments")
@Tag(name = "budget")
class PaymentResource {
    private static final String ID = "Identifiant du paiement.";

    private final PaymentService service;

    PaymentResource(PaymentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"paidOn", "amount", "commitment", "supplier", "knownAt"})
    @Operation(
            operationId = "listPayments",
            summary = "Lister les paiements",
            description =
                    "Un paiement par ligne ; une annulation est une ligne négative qui nomme ce qu'elle annule. Un porteur de projet "
                            + "lit ceux de ses projets.")
    public Listing<PaymentItem> list(@BeanParam PaymentFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "createPayment",
            summary = "Saisir un paiement",
            description =
                    "Il consomme les CP de son exercice, quel que soit celui de l'engagement (B14), et ne dépasse pas le service fait, "
                            + "avances à part (B7).")
    public PaymentView create(@NotNull @Valid CreatePayment form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getPayment",
            summary = "Lire un paiement",
            description = "Le paiement, et ce que l'appelant peut y faire.")
    public PaymentView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/reversals")
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "reversePayment",
            summary = "Annuler un paiement saisi à tort",
            description = "Une seule fois, par un paiement contraire du même jour qui le nomme : rien n'est effacé.")
    public PaymentView reverse(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateReversal form) {
        return service.reverse(id, form);
    }
}
