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
    /** Unpacked Keycloak and PostgreSQL, the database and the builds fit in half of it. */
    static final long NEEDED_BYTES = 2L << 30;

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
        String major = version.strip().replaceFirst("^v(\\d+)\\..*$", "$1");
        if (!major.matches("\\d+") || Integer.parseInt(major) < OLDEST_NODE) {
            throw new LaunchFailure("Il faut Node.js " + OLDEST_NODE + " ou plus récent ("
                    + (version.isBlank() ? "aucun trouvé" : "trouvé : " + version.strip())
                    + ") : installez-le, puis relancez.");
        }
    }

    static String nodeVersion() throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("node", "--version").start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return version;
        } catch (IOException missing) {
            return "";
        }
    }

    static void checkPorts(Ports ports) {
        Map<Integer, String> seen = new HashMap<>();
        ports.byVariable().forEach((variable, port) -> {
            String other = seen.put(port, variable);
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

    static void checkDisk(Path dir, long needed) throws IOException {
        long free = Files.getFileStore(dir).getUsableSpace();
        if (free < needed) {
            throw new LaunchFailure("Il reste " + (free >> 20) + " Mo de disque sous " + dir + " et il en faut "
                    + (needed >> 20) + " : libérez de la place, ou donnez un autre dossier avec PILO_DIR.");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
