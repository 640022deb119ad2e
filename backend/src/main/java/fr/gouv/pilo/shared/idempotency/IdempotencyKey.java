package fr.gouv.pilo.shared.idempotency;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** The key that this request carries, if any. */
@RequestScoped
class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    private static final int MAX_LENGTH = 200;

    private String value;
    private boolean patient;

    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** A method, since the filter holds a proxy: a field set on it would reach no request. */
    void take(String header) {
        value = header;
    }

    /** Of a form: its second sending waits for the first, since a browser shows the answer to the last one. */
    void takeOfForm(String mark) {
        value = mark;
        patient = true;
    }

    boolean patient() {
        return patient;
    }

    @Provider
    static class KeyFilter implements ContainerRequestFilter {
        private final IdempotencyKey key;

        KeyFilter(IdempotencyKey key) {
            this.key = key;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            var header = request.getHeaderString(HEADER);
            if (header == null || !HttpMethod.POST.equals(request.getMethod())) {
                return;
            }
            if (header.isBlank() || header.length() > MAX_LENGTH) {
                throw ProblemException.badRequest("L'en-tête Idempotency-Key fait de 1 à 200 caractères.");
            }
            key.take(header);
        }
    }
}
