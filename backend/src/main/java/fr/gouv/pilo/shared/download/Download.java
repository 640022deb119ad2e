package fr.gouv.pilo.shared.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file to send.
 *
 * @param slices reads some bytes of it, each time anew
 */
public record Download(String name, long size, Slices slices) {
    /** Bytes of the file, from a rank on (0 = the first). */
    @FunctionalInterface
    public interface Slices {
        byte[] read(long from, int length);
    }

    /** As RFC 6266 writes names that are not ASCII. */
    public String disposition() {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
