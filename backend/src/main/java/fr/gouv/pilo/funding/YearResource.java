package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "budget")
class YearResource {
    private static final String YEAR = "Exercice.";
    private static final String PROGRAMME = "Programme budgétaire, sur quatre chiffres : 0349.";
    private static final String ID = "Identifiant de la prévision.";

    private final ClosingService closings;
    private final ForecastService forecasts;

    YearResource(ClosingService closings, ForecastService forecasts) {
        this.closings = closings;
        this.forecasts = forecasts;
    }

    @GET
    @Path("/fiscal-years/{year}/closing-dates")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getClosingDates",
            summary = "Lire les dates de fin de gestion",
            description =
                    "Celles d'un exercice et d'un programme budgétaire, la prochaine et les jours qui en séparent.")
    public ClosingDatesView closing(
            @PathParam("year") @Parameter(description = YEAR, example = "2026") String year,
            @QueryParam("programme")
                    @Parameter(
                            description = PROGRAMME,
                            required = true,
                            schema = @Schema(pattern = "^[0-9]{4}$", maxLength = 4))
                    String programme) {
        return closings.get(year, programme);
    }

    @PUT
    @Path("/fiscal-years/{year}/closing-dates")
    @IfMatchRequired
    @RolesAllowed(Right.CLOSING_DATES)
    @Operation(
            operationId = "updateClosingDates",
            summary = "Saisir les dates de fin de gestion",
            description = "Telles que les notes les disent ; une date laissée vide reste non renseignée.")
    public ClosingDatesView close(
            @PathParam("year") @Parameter(description = YEAR, example = "2026") String year,
            @QueryParam("programme")
                    @Parameter(
                            description = PROGRAMME,
                            required = true,
                            schema = @Schema(pattern = "^[0-9]{4}$", maxLength = 4))
                    String programme,
            @NotNull @Valid UpdateClosingDates dates) {
        return closings.update(year, programme, dates);
    }

    @GET
    @Path("/payment-forecasts")
    @RolesAllowed(Right.BUDGET_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"fiscalYear", "scheme", "amount"})
    @Operation(
            operationId = "listPaymentForecasts",
            summary = "Lister les prévisions de CP",
            description = "Les CP attendus par dispositif, axe et exercice.")
    public Listing<PaymentForecastView> list(@BeanParam ForecastFilter filter) {
        return forecasts.list(filter);
    }

    @GET
    @Path("/payment-forecasts/{id}")
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getPaymentForecast",
            summary = "Lire une prévision de CP",
            description = "Son dispositif, son axe, son exercice et son montant.")
    public PaymentForecastView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return forecasts.get(id);
    }

    @POST
    @Path("/payment-forecasts")
    @ResponseStatus(201)
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "createPaymentForecast",
            summary = "Ajouter une prévision de CP",
            description = "Une par dispositif, axe et exercice.")
    public PaymentForecastView create(@NotNull @Valid UpdatePaymentForecast form) {
        return forecasts.create(form);
    }

    @PUT
    @Path("/payment-forecasts/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "updatePaymentForecast",
            summary = "Modifier une prévision de CP",
            description = "Remplace la prévision entière.")
    public PaymentForecastView update(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdatePaymentForecast form) {
        return forecasts.update(id, form);
    }

    @DELETE
    @Path("/payment-forecasts/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "deletePaymentForecast",
            summary = "Retirer une prévision de CP",
            description = "Ce qu'elle disait reste dans le journal d'audit.")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id) {
        forecasts.delete(id);
    }
}
