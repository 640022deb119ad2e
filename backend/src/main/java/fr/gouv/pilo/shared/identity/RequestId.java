package fr.gouv.pilo.shared.identity;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The id that ties an answer, its log lines and its audit entry together. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** Takes the caller's id if it is harmless in a log line, else makes one. */
    public static String begin(String proposed) {
        var id = proposed != null && ACCEPTED.matcher(proposed).matches()
                ? proposed
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? null : id.toString();
    }
}
