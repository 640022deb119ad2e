package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports that the system says are free, for a product that runs beside another; a port that is asked for is kept. */
final class FreePorts {
    private FreePorts() {}

    static Map<String, String> in(Map<String, String> env) throws IOException {
        Map<String, String> completed = new HashMap<>(env);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (var variable : Ports.from(Map.of()).byVariable().keySet()) {
                if (completed.getOrDefault(variable, "").isBlank()) {
                    // All are held until the last is found, or the same one would be given twice.
                    var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
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
}
