package fr.gouv.pilo.mail;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "mails", description = "Courriels : ce qui est parti, ce qui attend, ce qui a échoué")
class MailResource {
    private static final String MAIL = "Identifiant du courriel.";

    private final MailService service;

    MailResource(MailService service) {
        this.service = service;
    }

    @GET
    @Path("/mails")
    @RolesAllowed(Right.MAILS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"createdAt", "closedAt", "recipient"})
    @Operation(
            operationId = "listMails",
            summary = "Lister les courriels",
            description =
                    "À qui, quand, dans quel état, avec la dernière réponse du relais ; sans leur contenu. Gardés douze mois.")
    public Listing<MailItem> list(@BeanParam MailFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/mails/{id}")
    @RolesAllowed(Right.MAILS_READ)
    @Operation(
            operationId = "getMail",
            summary = "Lire un courriel",
            description =
                    "Son contenu n'est montré qu'à qui peut lire ce dont il parle, et sans les adresses de ses liens signés.")
    public MailView get(@PathParam("id") @Parameter(description = MAIL) UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/mails/{id}/sendings")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.MAILS_SEND)
    @Operation(
            operationId = "sendMailAgain",
            summary = "Envoyer de nouveau un courriel",
            description =
                    "Pour un courriel en doute, refusé ou abandonné. En doute, il est peut-être déjà arrivé : il peut l'être deux fois, sous le même Message-ID.")
    public MailView sendAgain(@PathParam("id") @Parameter(description = MAIL) UUID id) {
        return service.sendAgain(id);
    }

    @GET
    @Path("/mail-sending")
    @RolesAllowed(Right.MAILS_READ)
    @Operation(
            operationId = "getMailSending",
            summary = "Lire l'état de l'envoi",
            description = "Ce qui attend, ce qui est en doute, et si l'envoi est en pause.")
    public MailSendingView sending() {
        return service.sending();
    }
}
