package fr.gouv.pilo.measurement;

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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/measurements")
@Tag(name = "measurement", description = "Valeurs et imports")
class MeasurementResource {
    private final MeasurementService service;
    private final MeasurementEntryService entries;

    MeasurementResource(MeasurementService service, MeasurementEntryService entries) {
        this.service = service;
        this.entries = entries;
    }

    @GET
    @RolesAllowed(Right.ROADMAP_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"recordedAt", "indicator", "territory", "type", "month"})
    @Operation(
            operationId = "listMeasurements",
            summary = "Lister les valeurs",
            description =
                    "Les valeurs en vigueur : la dernière connue pour chaque indicateur, territoire, type et mois. Avec updatedSince, "
                            + "celles qui ont été remplacées ou retirées sont rendues comme supprimées. « Accept: text/csv; profile=exchange » rend le "
                            + "format d'échange de la DITP, sans les indicateurs locaux.")
    public Listing<MeasurementItem> list(@BeanParam MeasurementFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.MEASUREMENTS_WRITE)
    @Operation(
            operationId = "createMeasurement",
            summary = "Saisir une valeur",
            description =
                    "Une valeur d'un indicateur local (LOC-), dans un territoire et pour un mois qui a commencé ; une cible peut être à venir. "
                            + "Elle s'ajoute : la précédente reste dans l'historique, et il faut dire pourquoi elle est corrigée (422). La même valeur "
                            + "que celle en vigueur est refusée (409). Les valeurs des indicateurs nationaux viennent par import.")
    public MeasurementItem create(@NotNull @Valid CreateMeasurement measurement) {
        return entries.create(measurement);
    }
}
