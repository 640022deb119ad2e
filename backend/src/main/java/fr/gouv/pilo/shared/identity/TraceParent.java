package fr.gouv.pilo.shared.identity;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace to which the caller says that its request belongs (W3C Trace Context): its id stands in the log lines, and
 * comes back with the answer under a span of ours. Without one there is no trace: the request id is enough.
 */
public final class TraceParent {
    public static final String HEADER = "traceparent";
    private static final String TRACE = "traceId";
    private static final Pattern ACCEPTED = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-[\\x21-\\x7e]{0,200})?");

    private TraceParent() {}

    /**
     * Takes the caller's trace if it is well formed; what is not is ignored, as the standard says.
     *
     * @return what to answer, or null
     */
    public static String begin(String proposed) {
        var matcher = proposed == null ? null : ACCEPTED.matcher(proposed);
        if (matcher == null || !matcher.matches()) {
            MDC.remove(TRACE);
            return null;
        }
        MDC.put(TRACE, matcher.group(1));
        return "00-%s-%016x-%s".formatted(matcher.group(1), span(), matcher.group(2));
    }

    private static long span() {
        long span = 0;
        while (span == 0) {
            span = ThreadLocalRandom.current().nextLong();
        }
        return span;
    }
}
