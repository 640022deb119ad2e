package fr.gouv.pilo.shared.problem;

import io.quarkus.arc.Arc;

/** How a failure is told to a person who reads pages, where others get a {@link Problem}. One bean answers, even before a resource is found. */
public interface ProblemPages {
    String MEDIA_TYPE = "text/html; charset=UTF-8";

    /** @param id of the request, to be told to who keeps the product */
    String page(ProblemCode code, String detail, String id);

    static String of(ProblemCode code, String detail, String id) {
        return Arc.container().instance(ProblemPages.class).get().page(code, detail, id);
    }
}
