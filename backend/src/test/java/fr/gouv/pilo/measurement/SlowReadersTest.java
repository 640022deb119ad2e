package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.SheetFormats;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long answers that are not read leave the others what they need, and are dropped. */
@PiloTest
class SlowReadersTest {
    /** A TCP window of a few kilobytes: no more than that is taken by who does not read. */
    private static final int WINDOW = 4 * 1024;

    /** Some 6 MB as lines: more than the 4 MB that the system may keep of what nobody reads. */
    private static final int ROWS = 52_000;

    /** From D21 to D57, all of which exist. */
    private static final int DEPARTMENTS = 37;

    @Inject
    Places places;

    @Inject
    AgroalDataSource source;

    @Test
    void exports_that_are_not_read_are_bounded_for_each_and_for_all_then_dropped() throws IOException {
        var code = newIndicator();
        var path = IMPORTS + "/" + checked(lead(), values(code), metadata(code)) + "/changes";
        var sockets = new ArrayList<Socket>();
        try {
            var noisy = account();
            for (var tokens : List.of(noisy, account())) {
                for (var i = 0; i < 3; i++) {
                    sockets.add(unread(path, tokens));
                }
            }
            until(() -> places.taken(HeavyWork.EXPORT) == 6);
            // One that has its share, and one that comes when all are taken.
            List.of(noisy, account()).parallelStream().forEach(tokens -> Api.as(tokens)
                    .accept(SheetFormats.CSV)
                    .get(path)
                    .then()
                    .statusCode(503)
                    .contentType(startsWith("application/problem+json"))
                    .header("Retry-After", "5")
                    .body("detail", containsString("exports")));
            Api.as(account()).get(path).then().statusCode(200);
            until(() -> places.taken(HeavyWork.EXPORT) == 0);
            until(() -> source.getMetrics().activeCount() == 0);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        Api.as(account()).accept(SheetFormats.CSV).get(path).then().statusCode(200);
    }

    @Test
    void an_original_that_is_not_read_holds_no_connection_and_is_sent_whole_to_who_reads_it() throws IOException {
        var code = newIndicator();
        var sent = values(code);
        var path = IMPORTS + "/" + checked(lead(), sent, metadata(code)) + "/files/0";
        var read = Api.as(account()).get(path).then().statusCode(200).extract();
        assertArrayEquals(sent, read.asByteArray());
        assertEquals(String.valueOf(sent.length), read.header("Content-Length"));
        assertTrue(sent.length > 1024 * 1024, "more than one slice");
    }

    private static Tokens account() {
        return Tokens.person("mission-lead")
                .territories("REG-76")
                .subject(UUID.randomUUID().toString());
    }

    /** Refused for its unknown indicator or not, it has its original and its rows. */
    private static byte[] values(String code) {
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "%s;D%02d;%d-%02d-01;va;%d.123456789"
                        .formatted(
                                code, 21 + i % DEPARTMENTS, 1901 + i / DEPARTMENTS / 12, 1 + i / DEPARTMENTS % 12, i))
                .toArray(String[]::new);
        return exchange(rows);
    }

    private static Socket unread(String path, Tokens tokens) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(WINDOW);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        var request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\nAuthorization: Bearer "
                        + tokens.sign() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "within a minute");
            Thread.yield();
        }
    }
}
