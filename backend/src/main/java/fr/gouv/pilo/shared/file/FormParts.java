package fr.gouv.pilo.shared.file;

import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The parts of the form that a request sends: the parameters of a method take those they know and drop the others. */
public final class FormParts {
    private FormParts() {}

    /**
     * @param known the parts that are taken, each a file
     * @throws ProblemException 400 naming the part that would be dropped without a word
     */
    public static void requireKnown(String... known) {
        var form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            return;
        }
        for (var name : form) {
            if (name == null || name.isBlank()) {
                throw ProblemException.badRequest("Une partie du formulaire n'a pas de nom.");
            }
            if (!Arrays.asList(known).contains(name)) {
                throw ProblemException.badRequest(
                        "La partie « %s » n'est pas connue : %s.".formatted(name, expected(known)));
            }
            if (!form.get(name).stream().allMatch(FormValue::isFileItem)) {
                throw ProblemException.badRequest(
                        "La partie « %s » doit être un fichier, avec son nom (filename).".formatted(name));
            }
        }
    }

    /** How many times a part is sent: a parameter that takes one drops the others. */
    public static int count(String part) {
        var form = CurrentRequestManager.get().getFormData();
        return form != null && form.contains(part) ? form.get(part).size() : 0;
    }

    private static String expected(String... known) {
        var names = Arrays.stream(known).map("« %s »"::formatted).collect(Collectors.joining(" et "));
        return (known.length == 1 ? "la seule partie est " : "les parties sont ") + names;
    }
}
