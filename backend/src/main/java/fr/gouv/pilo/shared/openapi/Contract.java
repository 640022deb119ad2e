package fr.gouv.pilo.shared.openapi;

import fr.gouv.pilo.shared.page.Deleted;
import fr.gouv.pilo.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Brings into the contract the shapes that no method returns by itself. */
@OpenAPIDefinition(
        info = @Info(title = "API Pil'O", version = "1.0.0"),
        components =
                @Components(
                        schemas = {
                            @Schema(name = "Problem", implementation = Problem.class),
                            @Schema(name = "Deleted", implementation = Deleted.class)
                        }))
final class Contract {
    private Contract() {}
}
