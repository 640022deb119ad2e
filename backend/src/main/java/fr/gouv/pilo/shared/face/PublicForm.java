package fr.gouv.pilo.shared.face;

import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.text.Titles;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form of the public face. Made of a record of texts, its titles, descriptions and limits are the record's own. Each form that
 * is shown has the mark of one sending, {@value #SUBMISSION}: sent twice, it is one act. What was typed is shown again with
 * its faults, whatever was wrong.
 */
public final class PublicForm {
    public static final String SUBMISSION = "envoi";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MARK_BYTES = 16;

    private PublicForm() {}

    /**
     * @param kind text, email, select, radio, checks or lines
     * @param hint null for none
     * @param error the fault of what was typed; null for none
     */
    public record Field(
            String name,
            String kind,
            String label,
            String hint,
            String value,
            String error,
            int limit,
            boolean required,
            String autocomplete,
            List<Choice> choices) {}

    /** @param id of its input: a fault leads to the first of a field */
    public record Choice(String id, String name, String value, String label, boolean chosen) {}

    /** @param value what each field holds, by the name of its component */
    public static List<Field> fields(
            Class<? extends Record> form, UnaryOperator<String> value, List<Violation> violations) {
        return Arrays.stream(form.getRecordComponents())
                .map(component -> field(form, component, value.apply(component.getName()), violations))
                .toList();
    }

    /** As it stands now, before anybody typed. */
    public static List<Field> fields(Record form) {
        return fields(form.getClass(), name -> text(form, name), List.of());
    }

    /** Of one form that is shown; whoever sends it twice sends it twice. */
    public static String newSubmission() {
        var mark = new byte[MARK_BYTES];
        RANDOM.nextBytes(mark);
        return HexFormat.of().formatHex(mark);
    }

    private static Field field(
            Class<? extends Record> form, RecordComponent component, String value, List<Violation> violations) {
        var name = component.getName();
        var error = violations.stream()
                .filter(one -> one.pointer().equals("/" + name))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
        var accessor = component.getAccessor();
        var size = accessor.getAnnotation(Size.class);
        return new Field(
                name,
                "text",
                Titles.of(form, name),
                hint(form, name),
                value == null ? "" : value,
                error,
                size.max(),
                accessor.isAnnotationPresent(NotBlank.class),
                null,
                List.of());
    }

    private static String hint(Class<? extends Record> form, String name) {
        try {
            var said = form.getDeclaredField(name).getAnnotation(Schema.class).description();
            return said.isEmpty() ? null : said;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Record form, String name) {
        return Arrays.stream(form.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> FormRecord.text(form, component))
                .orElse(null);
    }
}
