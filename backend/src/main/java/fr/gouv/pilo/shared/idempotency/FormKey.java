package fr.gouv.pilo.shared.idempotency;

import jakarta.enterprise.context.RequestScoped;

/** A browser sends no header of ours with a form: the mark of the showing that it was typed in is its key. */
@RequestScoped
public class FormKey {
    private final IdempotencyKey key;

    FormKey(IdempotencyKey key) {
        this.key = key;
    }

    /** To be called before the service, as {@code visitor.writesAs(…)} is, which says whose key it is. */
    public void is(String submission) {
        key.takeOfForm(submission);
    }
}
