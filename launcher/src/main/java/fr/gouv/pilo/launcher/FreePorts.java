package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that are free, for a product that runs beside another; a port that is asked for is kept. They are drawn below
 * those that the system gives to every connection that leaves: such a one would take them before the product does.
 */
final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;
    private static final int DRAWS = 200;

    private FreePorts() {}

    static Map<String, String> in(Map<String, String> env) throws IOException {
        Map<String, String> completed = new HashMap<>(env);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (var variable : Ports.from(Map.of()).byVariable().keySet()) {
                if (completed.getOrDefault(variable, "").isBlank()) {
                    // All are held until the last is found, or the same one would be given twice.
                    var socket = free();
                    held.add(socket);
                    completed.put(variable, Integer.toString(socket.getLocalPort()));
                }
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        return completed;
    }

    private static ServerSocket free() throws IOException {
        IOException taken = null;
        for (var draw = 0; draw < DRAWS; draw++) {
            try {
                var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
                return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
            } catch (BindException e) {
                taken = e;
            }
        }
        throw taken;
    }
}
