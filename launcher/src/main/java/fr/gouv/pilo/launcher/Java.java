package fr.gouv.pilo.launcher;

import java.nio.file.Path;

/** The JDK that runs the launcher runs its children too. */
final class Java {
    private Java() {}

    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
