package fr.gouv.pilo.launcher;

import fr.gouv.pilo.launcher.realm.RealmSteps;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Starts everything in two lanes (Keycloak; builds and API), watches it, and stops it in reverse order. */
final class Launcher {
    private final Settings settings;
    private final Progress progress;
    private final String maven;
    private ProcessLedger ledger;
    private Children children;
    private Revival revival;
    private Secrets secrets;
    private Postgres postgres;
    private volatile boolean failed;
    private volatile int exitCode;
    private boolean fromSources;

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    Launcher(Settings settings, Progress progress, String maven) {
        this.settings = settings;
        this.progress = progress;
        this.maven = maven;
    }

    void run() throws IOException, InterruptedException {
        runUntil(() -> {
            Welcome.tell(settings, progress, secrets.file());
            revival.watch();
        });
    }

    /** For developers: the API and the pages follow their sources; the rest is as in {@link #run()}. */
    void runFromSources() throws IOException, InterruptedException {
        fromSources = true;
        run();
    }

    /** Loads the demonstration set into the product that runs on this data; if none does, starts its database alone. */
    void loadDemoData() throws IOException, InterruptedException {
        Preflight.checkDemoRegion(settings.region());
        ledger = ProcessLedger.ofAnother(settings.dir());
        if (ledger.runningLauncher().isPresent()) {
            secrets = new Secrets(settings.dir());
            children = new Children(ledger);
            var api = new Api(settings, secrets, children);
            if (!api.isReady()) {
                throw new LaunchFailure(
                        "Pil’O démarre encore dans ce dossier, ou avec d’autres ports que ceux donnés ici : "
                                + "relancez « make demo-data » quand il est prêt, avec les mêmes variables.");
            }
            loadDemoDataBy(api);
            return;
        }
        progress.say("Pil’O ne tourne pas : sa base démarre le temps du chargement (" + settings.dir() + ")");
        stopAfter(() -> loadDemoDataBy(migratedApi(new Builds(settings, children, maven))));
        System.exit(0);
    }

    private void loadDemoDataBy(Api api) {
        progress.step("Jeu de démonstration chargé", () -> {
            api.loadDemoData();
            return null;
        });
        progress.say("Le bandeau « données fictives » et la date simulée viennent avec « make run », sans DEMO=0.");
    }

    /** For tests: the product lives as long as one command, whose exit code becomes ours. */
    void runWith(List<String> command) throws IOException, InterruptedException {
        runUntil(() -> {
            progress.say("Pil’O est prêt en " + progress.sinceStart() + " : " + String.join(" ", command));
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(settings.forTests(secrets.get("keycloak_admin")));
            var process = builder.start();
            ledger.add("tests", process.toHandle());
            exitCode = process.waitFor();
        });
        System.exit(exitCode);
    }

    private void runUntil(Work end) throws IOException, InterruptedException {
        var formerUse = new FormerUse(settings);
        if (settings.demo()) {
            Preflight.checkDemoRegion(settings.region());
        }
        formerUse.checkRegion();
        progress.say("Pil’O démarre (données et journaux : " + settings.dir() + ")");
        stopAfter(() -> {
            formerUse.checkDemo(postgres.pilo());
            startServices();
            formerUse.keepRegion();
            end.run();
        });
    }

    /** Does some work on a started database; the hook stops whatever runs when the launcher ends. */
    private void stopAfter(Work work) throws IOException, InterruptedException {
        prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            progress.step("PostgreSQL 18, rôles et bases", this::startDatabase);
            work.run();
        } catch (LaunchFailure e) {
            if (children.isStopping()) {
                // What ends because we stop is no failure: the hook has the last word.
                new CountDownLatch(1).await();
            }
            failed = true;
            throw e;
        } catch (IOException | RuntimeException e) {
            // Nobody foresaw it: the hook must not end as if all were well.
            failed = true;
            throw e;
        }
    }

    private void prepare() throws IOException, InterruptedException {
        Preflight.checkJdk(Runtime.version().feature(), javax.tools.ToolProvider.getSystemJavaCompiler() != null);
        Preflight.checkNode(Preflight.nodeVersion());
        Preflight.checkDisks(settings, Preflight.NEEDED_BYTES, Preflight.NEEDED_CACHE_BYTES);
        ledger = new ProcessLedger(settings.dir());
        var ended = ledger.recover();
        var database = Postgres.postmaster(Postgres.data(settings));
        if (database.isPresent()) {
            ProcessLedger.end(Postgres.NAME, database.get());
            ended++;
        }
        if (ended > 0) {
            progress.say("  ✔ Reprise après un arrêt brutal : processus restants terminés : " + ended);
        }
        Preflight.checkPorts(settings.ports());
        secrets = new Secrets(settings.dir());
        ledger.add(ProcessLedger.LAUNCHER, ProcessHandle.current());
        children = new Children(ledger);
        revival = new Revival(children, progress, settings.logs());
    }

    private Void startDatabase() throws Exception {
        postgres = Postgres.start(settings, secrets, children);
        new Databases(postgres.superuser(), secrets).ensure();
        return null;
    }

    private void startServices() {
        var lanes = Executors.newFixedThreadPool(2);
        try {
            var identity = CompletableFuture.runAsync(this::startKeycloak, lanes);
            var product = CompletableFuture.runAsync(this::startProduct, lanes);
            // The first failure ends the wait: there is no use in waiting for the other lane.
            CompletableFuture<Void> firstFailure = new CompletableFuture<>();
            identity.exceptionally(e -> fail(firstFailure, e));
            product.exceptionally(e -> fail(firstFailure, e));
            CompletableFuture.anyOf(CompletableFuture.allOf(identity, product), firstFailure)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LaunchFailure known ? known : new LaunchFailure(e.getMessage(), e);
        } finally {
            lanes.shutdown();
        }
    }

    private static Void fail(CompletableFuture<Void> firstFailure, Throwable e) {
        firstFailure.completeExceptionally(e instanceof CompletionException ? e.getCause() : e);
        return null;
    }

    private void startKeycloak() {
        var keycloak = new Keycloak(settings, secrets, children);
        var home = progress.step("Keycloak déployé", keycloak::prepare);
        progress.step("Keycloak prêt", () -> {
            keycloak.awaitReady(keycloak.start(home));
            return null;
        });
        progress.step(
                "Royaume « pilo » à jour", () -> RealmSteps.of(settings.root().resolve("keycloak"), true)
                        .apply(
                                settings.keycloakUrl(),
                                Keycloak.ADMIN_CLIENT,
                                secrets.get("keycloak_admin"),
                                settings.publicUrl()));
    }

    private void startProduct() {
        var builds = new Builds(settings, children, maven);
        var spa = new SpaServer(settings, children);
        if (settings.catchesMails()) {
            startMailCatcher();
        }
        var api = migratedApi(builds);
        var apiChild = progress.step("API lancée", () -> fromSources ? api.startFromSources(maven) : api.start());
        progress.step(fromSources ? "Paquets de l’interface" : "Interface construite", () -> {
            if (fromSources) {
                builds.installSpaPackages();
            } else {
                builds.buildSpaIfStale();
            }
            return null;
        });
        progress.step("Interface prête", () -> {
            spa.awaitReady(fromSources ? spa.startFromSources() : spa.start());
            return null;
        });
        if (!fromSources) {
            revival.mayRestart(Api.NAME, api::start, api::awaitReady);
            revival.mayRestart(SpaServer.NAME, spa::start, spa::awaitReady);
        }
        progress.step("API prête", () -> {
            api.awaitReady(apiChild);
            return null;
        });
    }

    private void startMailCatcher() {
        var catcher = new MailCatcher(settings, children);
        progress.step("Relais local de courriels prêt", () -> {
            catcher.install();
            catcher.awaitReady(catcher.start());
            return null;
        });
        revival.mayRestart(MailCatcher.NAME, catcher::start, catcher::awaitReady);
    }

    private Api migratedApi(Builds builds) {
        var api = new Api(settings, secrets, children);
        progress.step("API construite", () -> {
            builds.buildApiIfStale();
            return null;
        });
        progress.step("Schéma de la base migré", () -> {
            api.migrate();
            return null;
        });
        return api;
    }

    /** Runs on Ctrl-C, TERM and after a failure. */
    private void stop() {
        progress.say("");
        for (var child : children.beginStop()) {
            stopStep(child.name(), () -> child.stop(15));
        }
        stopStep(Postgres.NAME, () -> {
            var database = Postgres.postmaster(Postgres.data(settings));
            if (database.isPresent()) {
                ProcessLedger.end(Postgres.NAME, database.get());
            }
        });
        stopStep("registre des processus", ledger::clear);
        if (!failed) {
            progress.say("Pil’O est arrêté ; les données sont gardées dans " + settings.dir() + ".");
            // Asked for by a signal and done: not an error of the caller's command.
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private interface Stop {
        void run() throws Exception;
    }

    private void stopStep(String what, Stop work) {
        var start = System.nanoTime();
        try {
            work.run();
            progress.say("  ■ " + what + " : arrêté (" + Progress.seconds(Duration.ofNanos(System.nanoTime() - start))
                    + ")");
        } catch (Exception e) {
            progress.say("  ✖ " + what + " : " + e.getMessage());
        }
    }
}
