package fr.gouv.pilo.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.gouv.pilo.shared.route.Routes;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer. */
class ProblemMappers {
    private final MeterRegistry metrics;
    private final Routes routes;

    @Context
    UriInfo uri;

    @Context
    ResourceInfo matched;

    ProblemMappers(MeterRegistry metrics, Routes routes) {
        this.metrics = metrics;
        this.routes = routes;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        if (e.code() == ProblemCode.FORBIDDEN) {
            refused(e.code(), "data not within reach");
        }
        return ProblemResponses.of(e, instance());
    }

    /** A known route with a value that can't be converted is thrown as 404 by the framework: it is a bad request. */
    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        if (matched != null && matched.getResourceMethod() != null) {
            return answer(ProblemCode.BAD_REQUEST, "Une valeur de l'adresse n'est pas du type attendu.");
        }
        // Below the path of another resource the framework takes a wrong method for an unknown address.
        return routes.methods(instance()).isEmpty()
                ? answer(ProblemCode.NOT_FOUND, "Cette adresse n'existe pas.")
                : notAllowed();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        return switch (e.getResponse().getStatus()) {
            case 401 -> unauthenticated();
            case 403 -> forbidden();
            case 404 -> answer(ProblemCode.NOT_FOUND, "Cette adresse n'existe pas.");
            case 405 -> notAllowed();
            case 406 -> answer(ProblemCode.NOT_ACCEPTABLE, "Aucun des formats demandés n'est disponible ici.");
            case 413 -> answer(ProblemCode.TOO_LARGE, "Le corps de la demande est trop volumineux.");
            case 415 -> answer(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Le format du corps n'est pas admis ici.");
            default ->
                e.getResponse().getStatus() < 500
                        ? answer(ProblemCode.BAD_REQUEST, "La demande ne peut pas être lue.")
                        : unexpected(e);
        };
    }

    private Response notAllowed() {
        return Response.fromResponse(answer(ProblemCode.METHOD_NOT_ALLOWED, "Cette adresse n'admet pas cette méthode."))
                .header(HttpHeaders.ALLOW, String.join(", ", routes.methods(instance())))
                .build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated() {
        refused(ProblemCode.UNAUTHENTICATED, "no valid token");
        return answer(
                ProblemCode.UNAUTHENTICATED, "Connectez-vous pour continuer : le jeton manque ou n'est plus valide.");
    }

    @ServerExceptionMapper(io.quarkus.security.ForbiddenException.class)
    Response forbidden() {
        refused(ProblemCode.FORBIDDEN, "role not sufficient");
        return answer(ProblemCode.FORBIDDEN, "Votre rôle ne permet pas cet acte.");
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return ProblemResponses.of(ValidationProblems.of(e), instance());
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        // The parser wraps what the body itself threw while it was read.
        return e.getCause() instanceof ProblemException problem
                ? problem(problem)
                : ProblemResponses.of(JsonProblems.of(e), instance());
    }

    /** The answer has begun and has no reader: what is given here reaches nobody. */
    @ServerExceptionMapper
    Response gone(ReaderGone e) {
        Log.infof("Left: nobody takes the rest of %s", instance());
        return answer(ProblemCode.INTERNAL, "La réponse a été interrompue.");
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        var known = DatabaseProblems.of(e);
        if (known != null) {
            Log.infof("Refused by the database: %s", known.code());
            return ProblemResponses.of(known, instance());
        }
        if (ReadingFailures.ofForm(e)) {
            return answer(
                    ProblemCode.BAD_REQUEST,
                    "Les fichiers de la demande ne peuvent pas être lus : la dernière ligne de séparation manque, ou une partie est mal formée.");
        }
        if (ReadingFailures.ofToken(e)) {
            return unauthenticated();
        }
        if (ReadingFailures.ofBody(e)) {
            return answer(ProblemCode.BAD_REQUEST, "La demande s'est interrompue avant la fin de son corps.");
        }
        Log.errorf(e, "Unexpected failure on %s", instance());
        return answer(ProblemCode.INTERNAL, "Une erreur inattendue s'est produite ; rien n'a été enregistré.");
    }

    private void refused(ProblemCode code, String reason) {
        Log.infof("Refused: %s for %s", reason, instance());
        metrics.counter("pilo.refusals", "code", code.slug()).increment();
    }

    private Response answer(ProblemCode code, String detail) {
        return ProblemResponses.of(code, detail, instance());
    }

    private String instance() {
        return uri.getRequestUri().getRawPath();
    }
}
