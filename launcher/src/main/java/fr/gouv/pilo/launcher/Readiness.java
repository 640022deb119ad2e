package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until an address answers 200: "Listening" in a log comes before a service can serve. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    void await(Child child, String url, Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!answers(url)) {
            if (!child.isAlive()) {
                throw child.failure("s’est arrêté pendant son démarrage");
            }
            if (System.nanoTime() > end) {
                throw child.failure("n’est pas prêt après " + limit.toSeconds() + " s");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    boolean answers(String url) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
