package fr.gouv.pilo.project;

import fr.gouv.pilo.project.NomenclaturesView.LabelItem;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/nomenclatures")
@Tag(name = "projects", description = "Projets")
class NomenclatureResource {
    private final ProjectRepository repository;

    NomenclatureResource(ProjectRepository repository) {
        this.repository = repository;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getNomenclatures",
            summary = "Lire les nomenclatures",
            description =
                    "Codes et libellés français : programmes et leurs axes, orientations, approches, étapes, météos.")
    public NomenclaturesView get() {
        return new NomenclaturesView(
                labels(Programme.values(), Programme::label),
                repository.allAxes(),
                labels(Orientation.values(), Orientation::label),
                labels(Approach.values(), Approach::label),
                labels(Stage.values(), Stage::label),
                labels(Weather.values(), Weather::label));
    }

    private static <E extends Enum<E>> List<LabelItem> labels(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new LabelItem(value.name(), label.apply(value)))
                .toList();
    }
}
