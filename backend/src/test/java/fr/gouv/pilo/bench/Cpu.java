package fr.gouv.pilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time and memory of processes, from /proc. Unlike wall time it holds on a busy machine. */
final class Cpu {
    /** Clock ticks a second in /proc on Linux (USER_HZ), whatever the kernel's own frequency. */
    private static final double TICKS = 100.0;

    private Cpu() {}

    /** User and system seconds of one process. */
    static double of(long pid) {
        var fields = stat(pid);
        return fields == null ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** The same with all its children, those that have ended included (a server with one process a connection). */
    static double ofFamily(long pid) {
        var fields = stat(pid);
        var ended = fields == null ? 0 : (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> of(child.pid()))
                .sum();
        return of(pid) + ended + children;
    }

    /** Megabytes of memory in use (VmRSS). */
    static long residentMegabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields after the name of the program, which may hold spaces. */
    private static String[] stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return null;
        }
    }
}
