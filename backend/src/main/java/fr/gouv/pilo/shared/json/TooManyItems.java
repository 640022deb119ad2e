package fr.gouv.pilo.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.constraints.Size;
import java.util.Collection;

/** A list that has one item more than its field admits; the rest of it was not read. */
public final class TooManyItems extends MismatchedInputException {
    TooManyItems(JsonParser in, Size bound) {
        super(in, sentence(bound), Collection.class);
    }

    /** That of the field, in French. */
    private static String sentence(Size bound) {
        return bound.message().startsWith("{") ? bound.max() + " éléments au plus." : bound.message();
    }
}
