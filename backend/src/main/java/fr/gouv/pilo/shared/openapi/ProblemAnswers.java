package fr.gouv.pilo.shared.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that say what went wrong, written once among the components; operations refer to them. */
final class ProblemAnswers {
    private record Answer(String name, String text) {}

    private static final Map<String, Answer> ANSWERS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", new Answer("BadRequest", "Requête mal formée")),
            Map.entry("401", new Answer("Unauthorized", "Connexion nécessaire")),
            Map.entry("403", new Answer("Forbidden", "Accès refusé")),
            Map.entry("404", new Answer("NotFound", "Introuvable, ou hors de votre périmètre")),
            Map.entry("406", new Answer("NotAcceptable", "Format non disponible")),
            Map.entry("409", new Answer("Conflict", "Conflit avec une règle ou avec l'état présent")),
            Map.entry("412", new Answer("PreconditionFailed", "Modifié entre-temps")),
            Map.entry("413", new Answer("ContentTooLarge", "Trop volumineux")),
            Map.entry("415", new Answer("UnsupportedMediaType", "Format du corps non admis")),
            Map.entry("422", new Answer("UnprocessableContent", "Données non valides")),
            Map.entry("428", new Answer("PreconditionRequired", "If-Match manquant")),
            Map.entry("429", new Answer("TooManyRequests", "Trop de demandes")),
            Map.entry("500", new Answer("InternalError", "Erreur interne")),
            Map.entry("503", new Answer("Unavailable", "Momentanément indisponible")),
            Map.entry("507", new Answer("StorageFull", "Plus de place pour enregistrer"))));

    /** In their order. */
    static final List<String> STATUSES = List.copyOf(ANSWERS.keySet());

    private static final Set<String> TO_RETRY = Set.of("429", "503");

    private ProblemAnswers() {}

    static void define(OpenAPI contract) {
        ANSWERS.forEach((status, answer) -> contract.getComponents()
                .addResponse(answer.name(), definition(answer.text(), TO_RETRY.contains(status))));
    }

    static APIResponse reference(String status) {
        return OASFactory.createAPIResponse().ref(ANSWERS.get(status).name());
    }

    private static APIResponse definition(String text, boolean toRetry) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        var response = OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent().addMediaType("application/problem+json", problem));
        return toRetry ? response.addHeader("Retry-After", retryAfter()) : response;
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Secondes à attendre avant de renvoyer la demande.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int32"));
    }
}
