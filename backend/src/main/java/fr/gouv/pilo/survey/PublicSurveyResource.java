package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.idempotency.NeverReplayed;
import fr.gouv.pilo.shared.limit.LimitedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/public/surveys/{token}")
@Tag(name = "events")
class PublicSurveyResource {
    private static final String TOKEN = "Ce que porte le lien reçu avec les remerciements.";
    private static final int PER_HOUR = 600;

    private final PublicSurveyService service;

    PublicSurveyResource(PublicSurveyService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "getPublicSurvey",
            summary = "Lire un questionnaire",
            description = "Sans compte, par le lien reçu ; lire ne change rien.")
    public PublicSurveyView get(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return service.get(token);
    }

    @POST
    @ResponseStatus(201)
    @NeverReplayed
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "answerSurvey",
            summary = "Répondre à un questionnaire",
            description =
                    "Sans compte, par le lien reçu, une seule fois. Rien ne relie la réponse à la personne. 409 si le questionnaire est fermé ou suspendu. "
                            + "600 demandes par heure et par poste.")
    public SurveyReceiptView answer(
            @PathParam("token") @Parameter(description = TOKEN) String token,
            @NotNull @Valid CreateSurveyAnswers form) {
        return service.answer(token, form);
    }
}
