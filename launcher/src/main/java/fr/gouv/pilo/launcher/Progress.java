package fr.gouv.pilo.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** One line a finished step, with its time: what the user follows. */
final class Progress {
    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step and tells how long it took; a failure is told by its own sentence, without a line here. */
    <T> T step(String title, Callable<T> work) {
        var start = System.nanoTime();
        try {
            var result = work.call();
            say("  ✔ " + pad(title) + seconds(Duration.ofNanos(System.nanoTime() - start)));
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Démarrage interrompu.", e);
        } catch (Exception e) {
            throw new LaunchFailure("Échec de l’étape « " + title + " » : " + e.getMessage(), e);
        }
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    String sinceStart() {
        return seconds(Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private static String pad(String title) {
        return title + " " + ".".repeat(Math.max(2, 58 - title.length())) + " ";
    }

    static String seconds(Duration duration) {
        return String.format(Locale.FRANCE, "%.1f s", duration.toMillis() / 1000.0);
    }
}
