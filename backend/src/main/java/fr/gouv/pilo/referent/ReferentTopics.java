package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentView.ReferentTopic;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topics that seats are of: reference data. */
@ApplicationScoped
class ReferentTopics {
    private final ReferentRepository repository;

    ReferentTopics(ReferentRepository repository) {
        this.repository = repository;
    }

    List<ReferentTopic> all() {
        return repository.topics();
    }

    boolean has(String code) {
        return codes().contains(code);
    }

    /** @param asked null for any */
    void require(List<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return;
        }
        var codes = codes();
        if (!codes.containsAll(asked)) {
            throw ProblemException.badRequest(
                    "Le paramètre « topic » attend l'une de ces valeurs : " + String.join(", ", codes) + ".");
        }
    }

    private List<String> codes() {
        return all().stream().map(ReferentTopic::code).toList();
    }
}
