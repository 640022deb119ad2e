package fr.gouv.pilo.shared.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accept as the framework needs it: an empty one breaks it, it takes no {@code text/*}, and it labels the answer with
 * whatever parameter was asked for. We write UTF-8 alone, and only CSV has profiles.
 */
class AcceptHeader {
    /** After the limits on the body, before routing. */
    private static final int EARLY = 900;

    private static final Pattern TYPE = Pattern.compile("\\*/\\*|[a-z0-9.+_-]{1,80}/(?:\\*|[a-z0-9.+_-]{1,80})");
    private static final Pattern WEIGHT = Pattern.compile("q=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");
    private static final Pattern PROFILE = Pattern.compile("profile=\"?[a-z0-9_-]{1,40}\"?");
    /** Nobody's type: answered by 406. */
    private static final String UNREADABLE = "application/x-unreadable";

    void register(@Observes Filters filters) {
        filters.register(AcceptHeader::rewrite, EARLY);
    }

    private static void rewrite(RoutingContext context) {
        var request = context.request();
        var sent = request.headers().getAll(HttpHeaders.ACCEPT);
        if (!sent.isEmpty()) {
            request.headers().set(HttpHeaders.ACCEPT, plain(String.join(",", sent)));
        }
        context.next();
    }

    /** What is no range asks for nothing; a header without any range that can be read asks for what nobody has. */
    private static String plain(String accept) {
        var sent = Arrays.stream(accept.split(","))
                .map(String::trim)
                .filter(range -> !range.isEmpty())
                .toList();
        var ranges = sent.stream().flatMap(AcceptHeader::range).collect(Collectors.joining(","));
        return ranges.isEmpty() ? sent.isEmpty() ? "*/*" : UNREADABLE : ranges;
    }

    private static Stream<String> range(String range) {
        var parts = range.split(";", -1);
        var type = parts[0].trim().toLowerCase(Locale.ROOT);
        if (!TYPE.matcher(type).matches()) {
            return Stream.empty();
        }
        var kept = Arrays.stream(parts)
                .skip(1)
                .map(String::trim)
                .filter(part -> kept(type, part.toLowerCase(Locale.ROOT)))
                .map(part -> ";" + part)
                .collect(Collectors.joining());
        return types(type).map(one -> one + kept);
    }

    private static boolean kept(String type, String parameter) {
        return WEIGHT.matcher(parameter).matches()
                || SheetFormats.CSV.equals(type) && PROFILE.matcher(parameter).matches();
    }

    /** What we have of a family. */
    private static Stream<String> types(String type) {
        return switch (type) {
            case "text/*" -> Stream.of(SheetFormats.CSV, "text/html");
            case "application/*" -> Stream.of("application/json", "application/octet-stream");
            default -> Stream.of(type);
        };
    }
}
