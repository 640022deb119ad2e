package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts again what has died, a few times, and says so: the API and the interface keep nothing and are there again within
 * seconds. Keycloak and PostgreSQL are not among them: their death is no caller's doing, takes minutes or a recovery, and
 * a person should look first.
 */
final class Revival {
    static final int TIMES = 3;

    interface Start {
        Child run() throws IOException;
    }

    interface Wait {
        void until(Child ready) throws InterruptedException;
    }

    private record Service(Start start, Wait ready) {}

    private final Children children;
    private final Progress progress;
    private final Path logs;
    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();

    Revival(Children children, Progress progress, Path logs) {
        this.children = children;
        this.progress = progress;
        this.logs = logs;
    }

    synchronized void mayRestart(String name, Start start, Wait ready) {
        services.put(name, new Service(start, ready));
    }

    /** Until something ends that is not started again, or not any more. */
    void watch() throws IOException {
        while (true) {
            restart(children.awaitFirstEnd());
        }
    }

    private synchronized void restart(Child dead) throws IOException {
        var service = services.get(dead.name());
        if (service == null || children.isStopping()) {
            throw dead.failure(dead.end());
        }
        int times = restarts.merge(dead.name(), 1, Integer::sum);
        if (times > TIMES) {
            throw dead.failure(dead.end() + " une fois de plus après " + TIMES + " relances : Pil’O s’arrête");
        }
        var kept = keepLog(dead.name(), times);
        progress.say("  ⚠ « " + dead.name() + " » " + dead.end() + " : relance " + times + " sur " + TIMES
                + " au plus (son journal : " + kept + ")");
        children.forget(dead);
        tellWhenReady(service, service.start().run());
    }

    /** Its last words: the next one writes its own file. */
    private Path keepLog(String name, int times) throws IOException {
        var log = logs.resolve(name + ".log");
        var kept = logs.resolve(name + "-arret-" + times + ".log");
        return Files.exists(log) ? Files.move(log, kept, StandardCopyOption.REPLACE_EXISTING) : kept;
    }

    /** Beside the watch: another end must be seen meanwhile. */
    private void tellWhenReady(Service service, Child child) {
        var teller = new Thread(
                () -> {
                    try {
                        service.ready().until(child);
                        progress.say("  ✔ « " + child.name() + " » est de nouveau prêt");
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (LaunchFailure e) {
                        // It died again, which the watch has seen, or is slow: then its own log says why.
                        progress.say("  ⚠ « " + child.name() + " » n’est pas encore prêt");
                    }
                },
                "ready " + child.name());
        teller.setDaemon(true);
        teller.start();
    }
}
