package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import fr.gouv.pilo.ContractFile.Operation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Requests drawn from the contract, right and wrong, from a seed ({@code make fuzz SEED=… COUNT=…}): no answer of 5xx, no
 * status that the operation does not announce, no answer that breaks its schema, no failure that is no problem.
 */
@PiloTest
@SpoilersLast.Spoiler
class FuzzTest {
    private static final long SEED = Long.getLong("pilo.fuzz.seed", 20261128L);
    /** So many for each operation, however many there are; more, or fewer, by pilo.fuzz.count. */
    private static final int EACH = 16;

    private static final int SHOWN = 30;

    private final Map<String, Map<Integer, Integer>> tally = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private int faulty;
    private int count;

    @Test
    void every_answer_to_requests_drawn_from_the_contract_keeps_it() throws Exception {
        var draw = new FuzzDraw(new Random(SEED));
        var operations = Calls.secured().toList();
        var requests = new FuzzRequests(draw, AccessMatrix.roles());
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        count = Integer.getInteger("pilo.fuzz.count", EACH * operations.size());
        for (var turn = 0; turn < count; turn++) {
            var operation = operations.get(turn % operations.size());
            var request = requests.next(operation, turn / operations.size());
            judge(operation, request, answer(client, request));
        }
        print(operations);
        assertEquals(Map.of(), faults, faulty + " faults with SEED=" + SEED);
        measured(operations);
    }

    private static HttpResponse<byte[]> answer(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private void judge(Operation operation, HttpRequest request, HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        tally.computeIfAbsent(operation.id(), id -> new TreeMap<>()).merge(status, 1, Integer::sum);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            fault(operation, status + " answered", request, answer);
        } else if (status >= 400 && !type.startsWith("application/problem+json")) {
            fault(operation, status + " is no problem", request, answer);
        } else if (!answer.headers()
                .firstValue("X-Content-Type-Options")
                .orElse("")
                .equals("nosniff")) {
            fault(operation, status + " without nosniff", request, answer);
        } else {
            broken(operation, answer).forEach(message -> fault(operation, status + " " + message, request, answer));
        }
    }

    private static List<String> broken(Operation operation, HttpResponse<byte[]> answer) {
        var response = new SimpleResponse.Builder(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
        // No line at all is a list without items; the validator takes it for an answer without a body.
        var none = answer.body().length == 0
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/x-ndjson");
        if (answer.body().length > 0 || none) {
            response.withBody(none ? "\n".getBytes(java.nio.charset.StandardCharsets.UTF_8) : answer.body());
        }
        return Validator.OF_ANSWERS
                .validateResponse(
                        operation.address(),
                        Request.Method.valueOf(operation.method().toUpperCase(Locale.ROOT)),
                        response.build())
                .getMessages()
                .stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private void fault(Operation operation, String what, HttpRequest request, HttpResponse<byte[]> answer) {
        faulty++;
        var body = request.bodyPublisher().map(FuzzTest::text).orElse("");
        faults.putIfAbsent(
                operation.id() + ": " + what,
                "%s %s %s %s → %s"
                        .formatted(
                                request.method(),
                                request.uri().getRawPath() + "?" + request.uri().getRawQuery(),
                                request.headers().map().entrySet().stream()
                                        .filter(header -> !"Authorization".equals(header.getKey()))
                                        .toList(),
                                body.substring(0, Math.min(body.length(), 600)),
                                new String(answer.body(), 0, Math.min(answer.body().length, 400))));
    }

    private static String text(HttpRequest.BodyPublisher publisher) {
        var subscriber = HttpResponse.BodySubscribers.ofString(java.nio.charset.StandardCharsets.UTF_8);
        publisher.subscribe(new java.util.concurrent.Flow.Subscriber<>() {
            @Override
            public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(java.nio.ByteBuffer item) {
                subscriber.onNext(List.of(item));
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
        return subscriber.getBody().toCompletableFuture().join();
    }

    private void print(List<Operation> operations) {
        System.out.printf("Fuzz: SEED=%d COUNT=%d, %d operations, %d faults%n", SEED, count, operations.size(), faulty);
        tally.forEach((operation, statuses) -> System.out.printf("  %-32s %s%n", operation, statuses));
        System.out.printf("  %-32s %s%n", "in all", all());
        faults.entrySet().stream()
                .limit(SHOWN)
                .forEach(fault -> System.out.println("✖ " + fault.getKey() + "\n    " + fault.getValue()));
    }

    private Map<Integer, Integer> all() {
        return tally.values().stream()
                .flatMap(statuses -> statuses.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
    }

    /** Else it would prove nothing: enough was answered, enough refused, and nearly each operation did its work at least once. */
    private void measured(List<Operation> operations) {
        var all = all();
        var served = all.entrySet().stream()
                .filter(one -> one.getKey() < 400)
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertTrue(served > count / 5, "too few were served: " + all);
        assertTrue(count - served > count / 5, "too few were refused: " + all);
        var never = new ArrayList<String>();
        for (var operation : operations) {
            if (tally.getOrDefault(operation.id(), Map.of()).keySet().stream().noneMatch(status -> status < 300)) {
                never.add(operation.id());
            }
        }
        assertTrue(never.size() <= operations.size() / 10, "never served: " + never);
        assertTrue(all.keySet().containsAll(List.of(200, 201, 400, 401, 403, 404, 406, 409, 422)), all.toString());
    }

    private static final class Validator {
        static final OpenApiInteractionValidator OF_ANSWERS = Api.answers();
    }
}
