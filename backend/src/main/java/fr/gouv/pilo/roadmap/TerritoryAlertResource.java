package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.roadmap.TerritoryAlerts.TerritoryAlertItem;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/territory-alerts")
@Tag(name = "roadmap")
class TerritoryAlertResource {
    private final TerritoryAlerts alerts;

    TerritoryAlertResource(TerritoryAlerts alerts) {
        this.alerts = alerts;
    }

    @GET
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "listTerritoryAlerts",
            summary = "Compter les alertes par territoire",
            description =
                    "Pour la région et chacun de ses départements : combien d'indicateurs de la feuille de route y sont en "
                            + "alerte, sur combien. Une valeur seulement attendue n'est pas une alerte.")
    public Listing<TerritoryAlertItem> list(@BeanParam PageQuery query) {
        query.checkPage();
        return Listing.ofFew(
                "alertes-par-territoire",
                alerts.ofRegion(),
                query,
                List.of(
                        Column.code("territory", "Code", TerritoryAlertItem::territory),
                        Column.text("name", "Territoire", TerritoryAlertItem::name),
                        Column.number("alerts", "Indicateurs en alerte", TerritoryAlertItem::alerts),
                        Column.number("indicators", "Indicateurs suivis", TerritoryAlertItem::indicators)));
    }
}
