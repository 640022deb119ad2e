package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
                    Integer year,
            @QueryParam("asOf") @Parameter(description = Moment.AS_OF, example = "2025-12-31") String asOf,
            @QueryParam("on") @Parameter(description = Moment.ON, example = "2025-12-31") String on) {
        return service.landing(scheme, year, Moment.parse(asOf, on));
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
                    Integer year,
            @QueryParam("asOf") @Parameter(description = Moment.AS_OF, example = "2025-12-31") String asOf,
            @QueryParam("on") @Parameter(description = Moment.ON, example = "2025-12-31") String on) {
        return service.schedule(scheme, year, Moment.parse(asOf, on));
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
                    "Engagements sans service fait depuis plus de 90 jours, restes à payer antérieurs à N−1, jalons en retard alors que les crédits tombent, AE sans engagement (B13).")
    public Listing<IdleAppropriationItem> idle(@BeanParam OutlookFilter filter) {
        return service.idle(filter);
    }

    @POST
    @Path("/budget-landings/simulations")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Operation(
            operationId = "simulateBudgetLanding",
            summary = "Simuler l'atterrissage d'un dispositif",
            description =
                    "Des crédits déplacés, des EJ de plus, des paiements qui glissent : l'atterrissage et l'échéancier à côté de ceux d'aujourd'hui. "
                            + "Rien n'est enregistré, ni dans les livres ni dans le journal.")
    public LandingSimulationView simulate(@NotNull @Valid CreateLandingSimulation form) {
        return service.simulate(form);
    }

    @GET
    @Path("/year-end-items")
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"kind", "amount", "dueOn", "closingOn"})
    @Operation(
            operationId = "listYearEndItems",
            summary = "Lister ce que la fin de gestion demande",
            description =
                    "EJ à solder avant la bascule, services faits non payés (charges à payer), demandes de report avec leur état, actes attendus "
                            + "après leur date de fin de gestion (B16, B17).")
    public Listing<YearEndItem> yearEnd(@BeanParam YearEndFilter filter) {
        return service.yearEnd(filter);
    }
}
