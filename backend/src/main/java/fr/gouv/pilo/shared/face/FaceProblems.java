package fr.gouv.pilo.shared.face;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemPages;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** A failure on the public face, for a person who knows neither tokens nor contracts. */
@ApplicationScoped
// Asked for where nothing is injected: see ProblemPages.
@Unremovable
class FaceProblems implements ProblemPages {
    @Override
    public String page(ProblemCode code, String detail, String id) {
        return FaceTemplates.problem(heading(code), sentence(code, detail), remedy(code), id)
                .render();
    }

    private static String heading(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> "Page introuvable";
            case TOO_MANY_REQUESTS -> "Trop de demandes";
            case UNAVAILABLE -> "Momentanément indisponible";
            case INTERNAL -> "Une erreur s’est produite";
            default -> "La demande n’a pas abouti";
        };
    }

    /** The words of the contract are for those who write programs. */
    private static String sentence(ProblemCode code, String detail) {
        return switch (code) {
            case NOT_FOUND -> "La page que vous cherchez n’existe pas ou n’existe plus.";
            case BAD_REQUEST, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                "La demande reçue ne peut pas être lue ; rien n’a été enregistré.";
            default -> detail;
        };
    }

    private static String remedy(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND ->
                "Si vous avez saisi l’adresse, vérifiez-la. Si vous venez d’un courriel, ouvrez le lien en entier.";
            case TOO_MANY_REQUESTS -> "Rien n’a été enregistré de cette demande.";
            case UNAVAILABLE, IN_PROGRESS -> "Réessayez dans quelques instants.";
            default ->
                "Revenez à la page précédente et recommencez. Si cela se répète, dites-le à la personne qui vous a écrit.";
        };
    }
}
