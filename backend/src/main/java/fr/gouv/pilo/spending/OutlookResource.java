package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "budget")
class OutlookResource {
    private static final String SCHEME = "Code du dispositif.";
    private static final String YEAR = "Exercice ; celui d'aujourd'hui sans lui.";

    private final OutlookService service;

    OutlookResource(OutlookService service) {
        this.service = service;
    }

    @GET
    @Path("/budget-landings")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Operation(
            operationId = "getBudgetLanding",
            summary = "Lire l'atterrissage d'un dispositif",
            description =
                    "Ce qui sera payé au 31 décembre d'après ce qui est saisi (B15, B16), par axe, et la méthode.")
    public BudgetLandingView landing(
            @QueryParam("scheme") @Parameter(description = SCHEME, required = true, example = "FTAP") String scheme,
            @QueryParam("year")
                    @Parameter(
                            description = YEAR,
                            example = "2026",
                            schema = @Schema(minimum = "2000", maximum = "2100"))
                    Integer year) {
        return service.landing(scheme, year);
    }

    @GET
    @Path("/payment-schedules")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Operation(
            operationId = "getPaymentSchedule",
            summary = "Lire l'échéancier de CP d'un dispositif",
            description =
                    "Le reste à payer à la fin de l'exercice sur N+1, N+2 et au-delà, ce qui manque, et la méthode (B6).")
    public PaymentScheduleView schedule(
            @QueryParam("scheme") @Parameter(description = SCHEME, required = true, example = "FTAP") String scheme,
            @QueryParam("year")
                    @Parameter(
                            description = YEAR,
                            example = "2026",
                            schema = @Schema(minimum = "2000", maximum = "2100"))
                    Integer year) {
        return service.schedule(scheme, year);
    }

    @GET
    @Path("/idle-appropriations")
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"days", "amount", "kind"})
    @Operation(
            operationId = "listIdleAppropriations",
            summary = "Lister les crédits dormants",
            description =
                    "Engagements sans service fait depuis plus de 90 jours, restes à payer antérieurs à N−1, AE sans engagement (B13).")
    public Listing<IdleAppropriationItem> idle(@BeanParam OutlookFilter filter) {
        return service.idle(filter);
    }

    @GET
    @Path("/budget-anomalies")
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"rule", "amount"})
    @Operation(
            operationId = "listBudgetAnomalies",
            summary = "Lister les anomalies du budget",
            description =
                    "Ce qui enfreint une règle (B2, B5, B7, B12) et de combien : un fait de Chorus est toujours pris, et toujours montré.")
    public Listing<BudgetAnomalyItem> anomalies(@BeanParam AnomalyFilter filter) {
        return service.anomalies(filter);
    }
}
