package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The parts of the form that a request sends: the parameters of a method take those they know and drop the others. */
final class FormParts {
    private static final String METADATA = "metadata";
    private static final Set<String> KNOWN = Set.of("files", METADATA);

    private FormParts() {}

    /** @throws ProblemException 400 naming the part that would be dropped without a word */
    static void requireKnown() {
        var form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            return;
        }
        for (var name : form) {
            if (name == null || name.isBlank()) {
                throw ProblemException.badRequest("Une partie du formulaire n'a pas de nom.");
            }
            if (!KNOWN.contains(name)) {
                throw ProblemException.badRequest(
                        "La partie « %s » n'est pas connue : les parties sont « files » et « metadata »."
                                .formatted(name));
            }
            if (!form.get(name).stream().allMatch(FormValue::isFileItem)) {
                throw ProblemException.badRequest(
                        "La partie « %s » doit être un fichier, avec son nom (filename).".formatted(name));
            }
        }
        if (form.contains(METADATA) && form.get(METADATA).size() > 1) {
            throw ProblemException.badRequest(
                    "Un import prend une seule partie « metadata » ; joignez les autres descriptions dans « files ».");
        }
    }
}
