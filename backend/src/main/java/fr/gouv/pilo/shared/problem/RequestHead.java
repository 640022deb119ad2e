package fr.gouv.pilo.shared.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the framework would fail on, as if the fault were ours, when it reads the head of a request: the address that
 * Host and X-Forwarded-* make, Content-Type, and what is too long. It is refused before, with what is wrong.
 */
class RequestHead {
    static final int LONGEST_LINE = 8_000;
    private static final int LARGEST_HEAD = 20_000;
    /** Before {@link BodyLimit}, which reads these headers. */
    private static final int BEFORE_ALL = 1_010;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}");
    private static final Pattern BOUNDARY = Pattern.compile("[A-Za-z0-9'()+_,./:=? -]{0,69}[A-Za-z0-9'()+_,./:=?-]");

    void register(@Observes Filters filters) {
        filters.register(RequestHead::check, BEFORE_ALL);
    }

    private static void check(RoutingContext context) {
        var fault = fault(context.request());
        if (fault == null) {
            context.next();
        } else {
            RouteProblem.answer(context, ProblemCode.BAD_REQUEST, fault, null);
        }
    }

    private static String fault(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_LINE) {
            return "L'adresse dépasse 8 000 caractères.";
        }
        var size = request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (size > LARGEST_HEAD) {
            return "Les en-têtes dépassent 20 000 caractères.";
        }
        if (!encoded(request.uri())) {
            return "L'adresse contient un caractère à encoder (par exemple « | », « [ », un guillemet ou une lettre accentuée), ou un « % » mal formé.";
        }
        if (!addressed(request)) {
            return "L'en-tête Host, ou X-Forwarded-Proto, -Host ou -Port, ne peut pas être lu.";
        }
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || readable(type) ? null : "L'en-tête Content-Type ne peut pas être lu.";
    }

    /** Apart from the host, which the header says: whoever reads the refusal must know which of both to mend. */
    private static boolean encoded(String path) {
        try {
            return !path.startsWith("/") || new URI("http://localhost" + path).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean addressed(HttpServerRequest request) {
        try {
            // One without a path is opaque: a protocol with a colon of its own makes such a one.
            return new URI(request.absoluteURI()).getRawPath() != null;
        } catch (URISyntaxException | RuntimeException e) {
            return false;
        }
    }

    static boolean readable(String contentType) {
        if (contentType.isBlank()) {
            return true;
        }
        var parts = contentType.split(";", -1);
        var names = parts[0].trim().split("/", -1);
        var parameters = parameters(parts);
        if (names.length != 2
                || !Arrays.stream(names).allMatch(name -> TOKEN.matcher(name).matches())
                || parameters == null) {
            return false;
        }
        var form = "multipart".equalsIgnoreCase(names[0]);
        return (!form
                        || BOUNDARY.matcher(parameters.getOrDefault("boundary", ""))
                                .matches())
                && known(parameters.get("charset"));
    }

    /** @return null if one of them is none */
    private static Map<String, String> parameters(String[] parts) {
        var found = new TreeMap<String, String>();
        for (var i = 1; i < parts.length; i++) {
            var pair = parts[i].trim().split("=", 2);
            if (pair.length == 2 && TOKEN.matcher(pair[0]).matches()) {
                found.put(pair[0].toLowerCase(Locale.ROOT), unquoted(pair[1]));
            } else if (!parts[i].isBlank()) {
                return null;
            }
        }
        return found;
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static boolean known(String charset) {
        try {
            return charset == null || Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
