package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the rates. */
class RateFilter extends ListQuery {
    @QueryParam("indicator")
    @Parameter(description = "Code d'indicateur ; répétez pour plusieurs.", example = "IND-304")
    List<String> indicator;

    @QueryParam("territory")
    @Parameter(description = "Code de territoire ; répétez pour plusieurs.", example = "DEPT-31")
    List<String> territory;

    @QueryParam("level")
    @Parameter(description = "Maille : NAT, REG ou DEPT ; répétez pour plusieurs.", example = "DEPT")
    List<TerritoryLevel> level;

    @QueryParam("kind")
    @Parameter(
            description = "FINAL : vers la cible de fin de cycle ; ANNUAL : vers celle de l'année.",
            example = "FINAL")
    List<RateKind> kind;

    @QueryParam("asOf")
    @Parameter(description = AsOf.DESCRIPTION, example = "2026-10-09")
    String asOf;

    @QueryParam("updatedSince")
    @Parameter(
            description = "Ne rend que les taux dont l'indicateur a changé depuis cet instant, disparitions comprises "
                    + "({id, deleted}). Passez le « nextSince » de la réponse précédente. Ce qui ne dépend que du jour "
                    + "(fraîcheur, cible de l'année) n'y compte pas.",
            example = "2026-11-23T08:00:00Z",
            schema = @Schema(format = "date-time"))
    String updatedSince;

    @Override
    public Instant updatedSince() {
        return instant("updatedSince", updatedSince);
    }

    @Override
    public boolean takesUpdatedSince() {
        return true;
    }

    Set<String> indicators() {
        return Set.copyOf(indicator == null ? List.of() : indicator);
    }

    Set<String> territories() {
        return Set.copyOf(territory == null ? List.of() : territory);
    }

    Set<TerritoryLevel> levels() {
        return level == null || level.isEmpty() ? EnumSet.allOf(TerritoryLevel.class) : EnumSet.copyOf(level);
    }

    Set<RateKind> kinds() {
        return kind == null || kind.isEmpty() ? EnumSet.allOf(RateKind.class) : EnumSet.copyOf(kind);
    }

    AsOf asOf() {
        return AsOf.parse(asOf);
    }
}
