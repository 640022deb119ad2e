package fr.gouv.pilo.launcher;

import fr.gouv.pilo.launcher.realm.RealmSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code run} starts the product; {@code dev} starts it with the API and the pages taken from their sources, again at
 * each change; {@code demo-data} loads the demonstration set; {@code with} starts the product on free ports for the time
 * of one command; {@code realm} applies the realm's steps to a Keycloak that runs elsewhere.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var progress = new Progress(System.out);
        try {
            var env = System.getenv();
            var root = Path.of(env.getOrDefault("PILO_ROOT", "")).toAbsolutePath();
            switch (args.length == 0 ? "run" : args[0]) {
                case "run" -> launcher(env, root, progress).run();
                case "dev" -> launcher(env, root, progress).runFromSources();
                case "demo-data" -> launcher(env, root, progress).loadDemoData();
                case "with" ->
                    launcher(FreePorts.in(env), root, progress)
                            .runWith(List.of(args).subList(1, args.length));
                case "realm" -> applyRealm(env, root, progress);
                default ->
                    throw new LaunchFailure("Commande inconnue « " + args[0]
                            + " » : « run », « dev », « demo-data », « with » ou « realm ».");
            }
        } catch (LaunchFailure e) {
            progress.say("\n✖ " + e.getMessage());
            System.exit(1);
        } catch (IOException | RuntimeException e) {
            progress.say("\n✖ Une erreur inattendue arrête le lanceur : " + e);
            e.printStackTrace();
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }

    private static Launcher launcher(Map<String, String> env, Path root, Progress progress) {
        return new Launcher(Settings.from(env, root), progress, env.getOrDefault("PILO_MAVEN", "mvn"));
    }

    private static void applyRealm(Map<String, String> env, Path root, Progress progress) {
        int writes = progress.step("Royaume « pilo » à jour", () -> RealmSteps.of(root.resolve("keycloak"), false)
                .apply(
                        required(env, "PILO_KEYCLOAK_URL"),
                        required(env, "PILO_KEYCLOAK_ADMIN_CLIENT"),
                        required(env, "PILO_KEYCLOAK_ADMIN_SECRET"),
                        required(env, "PILO_PUBLIC_URL")));
        progress.say("Modifications faites : " + writes);
    }

    private static String required(Map<String, String> env, String name) {
        var value = env.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new LaunchFailure("La variable " + name + " manque : donnez-la, voir docs/operations.md.");
        }
        return value;
    }
}
