package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the product opens on a desk, nobody else of the network can reach: the system's own table says so. */
@Tag("live")
@EnabledOnOs(OS.LINUX)
class LoopbackLiveTest {
    private static final String LISTENING = "0A";

    @Test
    void the_eight_ports_of_the_product_listen_on_the_loopback_addresses_alone() throws IOException {
        var ports = Ports.from(System.getenv()).byVariable();
        assertEquals(8, ports.size());
        var loopback = Set.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
        for (var port : ports.entrySet()) {
            var addresses = listening(port.getValue());
            assertFalse(addresses.isEmpty(), port + " listens");
            assertTrue(loopback.containsAll(addresses), port + " listens on " + addresses);
        }
    }

    @Test
    void an_address_of_the_table_is_read_as_the_system_wrote_it() throws UnknownHostException {
        var little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        assertEquals(InetAddress.getByName("0.0.0.0"), address("00000000"));
        assertEquals(InetAddress.getByName("::"), address("00000000000000000000000000000000"));
        assertEquals(InetAddress.getByName("127.0.0.1"), address(little ? "0100007F" : "7F000001"));
        assertEquals(
                InetAddress.getByName("127.0.0.1"),
                address(little ? "0000000000000000FFFF00000100007F" : "00000000000000000000FFFF7F000001"));
    }

    private static Set<InetAddress> listening(int port) throws IOException {
        Set<InetAddress> addresses = new HashSet<>();
        for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            if (Files.exists(Path.of(table))) {
                for (var line : Files.readAllLines(Path.of(table))) {
                    var fields = line.strip().split("\\s+");
                    var local = fields[1].split(":");
                    if (fields[3].equals(LISTENING) && Integer.parseInt(local[1], 16) == port) {
                        addresses.add(address(local[0]));
                    }
                }
            }
        }
        return addresses;
    }

    /** The kernel writes words of 32 bits, each in the order of its processor. */
    private static InetAddress address(String hex) throws UnknownHostException {
        var bytes = ByteBuffer.allocate(hex.length() / 2).order(ByteOrder.nativeOrder());
        for (var at = 0; at < hex.length(); at += 8) {
            bytes.putInt(Integer.parseUnsignedInt(hex.substring(at, at + 8), 16));
        }
        return InetAddress.getByAddress(bytes.array());
    }
}
