package fr.gouv.pilo.shared.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A relay that does what a test wants at each step of the dialogue. */
public final class SmtpSink implements AutoCloseable {
    /** Cuts the connection without a word. */
    public static final String CUT = null;
    /** Takes the mail, then cuts before its answer. */
    public static final String TAKE_AND_CUT = "";

    /** @param to as RCPT said it
     * @param raw the mail, its dots unstuffed */
    public record Received(String to, byte[] raw) {
        public String text() {
            return new String(raw, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return text().lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }

        public String id() {
            return header("Message-ID");
        }
    }

    /** What a step is answered with. Steps: CONNECT, EHLO, MAIL, RCPT, DATA, BODY (its first line; null cuts), DOT, QUIT. */
    public interface Script {
        String answer(String step, String line);
    }

    private final ServerSocket server;
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Script script = SmtpSink::plainly;

    public SmtpSink() throws IOException {
        this(0);
    }

    public SmtpSink(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    public int count() {
        return received.size();
    }

    public void forget() {
        received.clear();
    }

    public void script(Script now) {
        script = now;
    }

    public void plain() {
        script = SmtpSink::plainly;
    }

    public static String plainly(String step, String line) {
        return switch (step) {
            case "CONNECT" -> "220 essai";
            case "EHLO" -> "250-essai\r\n250 8BITMIME";
            case "DATA" -> "354 go";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                var thread = new Thread(() -> talk(socket), "smtp-talk");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            if (!say(socket, script.answer("CONNECT", ""))) {
                return;
            }
            var to = new ArrayList<String>();
            for (var line = line(in); line != null; line = line(in)) {
                if (!answer(socket, in, to, line)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // Cut by the other side.
        }
    }

    private boolean answer(Socket socket, InputStream in, List<String> to, String line) throws IOException {
        var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
        var reply = script.answer(verb, line);
        if (verb.equals("RCPT") && reply != null && reply.startsWith("2")) {
            to.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        }
        if (!say(socket, reply)) {
            return false;
        }
        if (verb.equals("DATA") && reply.startsWith("354")) {
            return data(socket, in, to);
        }
        if (verb.equals("RSET")) {
            to.clear();
        }
        return !verb.equals("QUIT");
    }

    private boolean data(Socket socket, InputStream in, List<String> to) throws IOException {
        var raw = new ByteArrayOutputStream();
        if (script.answer("BODY", "") == null) {
            return false;
        }
        for (var line = line(in); ; line = line(in)) {
            if (line == null) {
                return false;
            }
            if (line.equals(".")) {
                break;
            }
            raw.write((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.UTF_8));
            raw.write('\r');
            raw.write('\n');
        }
        var reply = script.answer("DOT", "");
        if (TAKE_AND_CUT.equals(reply) || reply != null && reply.startsWith("2")) {
            received.add(new Received(to.isEmpty() ? "" : to.get(0), raw.toByteArray()));
        }
        to.clear();
        return !TAKE_AND_CUT.equals(reply) && say(socket, reply);
    }

    private static boolean say(Socket socket, String reply) throws IOException {
        if (reply == null) {
            return false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                var text = line.toString(StandardCharsets.UTF_8);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(read);
        }
        return null;
    }

    /** Ends the dialogues that are open, as a relay does with one on which nothing is said. */
    public void drop() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            drop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
