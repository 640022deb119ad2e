package fr.gouv.pilo.shared.face;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser sent of a form, read by ourselves: whatever it holds is text, or a bad request. */
public final class TypedForm {
    private static final int LARGEST = 64 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final Pattern SUBMISSION = Pattern.compile("[0-9a-f]{32}");

    private final Map<String, String> values;

    private TypedForm(Map<String, String> values) {
        this.values = values;
    }

    /** @throws ProblemException 400 for what is no form in UTF-8, 413 for one that no page of ours would send */
    public static TypedForm read(byte[] body) {
        if (body.length > LARGEST) {
            throw ProblemException.of(ProblemCode.TOO_LARGE, "Le formulaire envoyé est trop long.");
        }
        var values = new LinkedHashMap<String, String>();
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&", MOST_FIELDS + 1)) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                var former = values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
                if (former != null || values.size() > MOST_FIELDS) {
                    throw unreadable();
                }
            }
        }
        return new TypedForm(values);
    }

    /** Without spaces around; null for nothing, and for what was not sent. */
    public String text(String name) {
        var value = values.getOrDefault(name, "").replace("\r\n", "\n").strip();
        return value.isEmpty() ? null : value;
    }

    /** Exactly as it was typed: what is shown again. */
    public String typed(String name) {
        return values.get(name);
    }

    /** @throws ProblemException 400 without the mark that each of our forms has */
    public String submission() {
        var mark = values.getOrDefault(PublicForm.SUBMISSION, "");
        if (!SUBMISSION.matcher(mark).matches()) {
            throw unreadable();
        }
        return mark;
    }

    /** @throws ProblemException 422 with all that the record's own rules refuse */
    public <R extends Record> R as(Class<R> type, Validator validator) {
        var form = FormRecord.of(type, this::text);
        Violations.of(validator.validate(form)).throwIfAny();
        return form;
    }

    /** @throws ProblemException 400 where a field is not there at all: a page of before, or no page of ours */
    public <R extends Record> R whole(Class<R> type, Validator validator) {
        if (!Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .allMatch(values::containsKey)) {
            throw unreadable();
        }
        return as(type, validator);
    }

    private static String decoded(String text) {
        var bytes = ByteBuffer.allocate(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '%') {
                bytes.put((byte) (digit(text, i + 1) * 16 + digit(text, i + 2)));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        try {
            var found = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            if (found.chars().anyMatch(c -> c < ' ' && "\t\r\n".indexOf(c) < 0)) {
                throw unreadable();
            }
            return found;
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static int digit(String text, int at) {
        var digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw unreadable();
        }
        return digit;
    }

    private static ProblemException unreadable() {
        return ProblemException.badRequest("Le formulaire envoyé ne peut pas être lu.");
    }
}
