package fr.gouv.pilo.mail;

import fr.gouv.pilo.shared.mail.MailState;
import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class MailFilter extends ListQuery {
    @QueryParam("state")
    @Parameter(description = "États.")
    List<MailState> state;

    @QueryParam("q")
    @Parameter(
            description = "Mots du nom ou de l'adresse du destinataire, ou parties de mots.",
            schema = @Schema(maxLength = 200))
    String recipient;
}
