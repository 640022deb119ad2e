package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class SpeakerFilter extends ChangesQuery {
    @QueryParam("archived")
    @Parameter(description = "Vrai pour ceux qui ne sont plus proposés ; sans lui, ceux qui le sont.")
    Boolean archived;
}
