package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Looks before anything starts; each refusal is one sentence that says what to do. */
final class Preflight {
    static final int OLDEST_JDK = 17;
    static final int OLDEST_NODE = 20;
    /** The database, the logs and the builds fit in half of it. */
    static final long NEEDED_BYTES = 2L << 30;
    /** Unpacked Keycloak and PostgreSQL fit in half of it. */
    static final long NEEDED_CACHE_BYTES = 512L << 20;

    private Preflight() {}

    static void checkJdk(int feature, boolean hasCompiler) {
        if (feature < OLDEST_JDK || !hasCompiler) {
            throw new LaunchFailure("Il faut un JDK " + OLDEST_JDK + " ou plus récent (trouvé : Java " + feature
                    + (hasCompiler ? "" : " sans compilateur")
                    + ") : installez-en un, par exemple le paquet openjdk-17-jdk,"
                    + " ou indiquez-le par JAVA_HOME.");
        }
    }

    static void checkNode(String version) {
        var major = version.strip().replaceFirst("^v(\\d+)\\..*$", "$1");
        if (!major.matches("\\d+") || Integer.parseInt(major) < OLDEST_NODE) {
            throw new LaunchFailure("Il faut Node.js " + OLDEST_NODE + " ou plus récent ("
                    + (version.isBlank() ? "aucun trouvé" : "trouvé : " + version.strip())
                    + ") : installez-le, puis relancez.");
        }
    }

    static String nodeVersion() throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder("node", "--version").start();
            var version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return version;
        } catch (IOException missing) {
            return "";
        }
    }

    static void checkPorts(Ports ports) {
        Map<Integer, String> seen = new HashMap<>();
        ports.byVariable().forEach((variable, port) -> {
            var other = seen.put(port, variable);
            if (other != null) {
                throw new LaunchFailure("Les variables " + other + " et " + variable + " donnent toutes deux le port "
                        + port + " : choisissez deux ports différents.");
            }
            if (!isFree(port)) {
                throw new LaunchFailure("Le port " + port + " est déjà utilisé : arrêtez le programme qui l’occupe, ou"
                        + " choisissez un autre port, par exemple « make run " + variable + "=" + (port + 100) + " ».");
            }
        });
    }

    /** The cache may lie on another disk than the data. */
    static void checkDisks(Settings settings, long needed, long neededCache) throws IOException {
        checkDisk(settings.dir(), needed, "PILO_DIR");
        checkDisk(settings.cache(), neededCache, "PILO_CACHE");
    }

    private static void checkDisk(Path dir, long needed, String variable) throws IOException {
        var free = Files.getFileStore(Files.createDirectories(dir)).getUsableSpace();
        if (free < needed) {
            throw new LaunchFailure("Il reste " + (free >> 20) + " Mo de disque sous " + dir + " et il en faut "
                    + (needed >> 20) + " : libérez de la place, ou donnez un autre dossier avec " + variable + ".");
        }
    }

    /** The set names bodies and territories that the reference data of another region do not have. */
    static void checkDemoRegion(String region) {
        if (!region.equals(Settings.DEMO_REGION)) {
            throw new LaunchFailure("Le jeu de démonstration n’existe que pour la région " + Settings.DEMO_REGION
                    + " (PILO_REGION vaut " + region + ") : ajoutez DEMO=0 pour démarrer sans lui, ou enlevez"
                    + " PILO_REGION.");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
