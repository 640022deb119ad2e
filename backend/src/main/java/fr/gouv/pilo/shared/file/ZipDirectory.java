package fr.gouv.pilo.shared.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** How large the directory of a ZIP says to be: the JDK takes all of it into memory before anything can be counted. */
public final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRIES_AT = 10;
    private static final int SIZE_AT = 12;
    private static final long MAX_SIZE = 1024L * 1024;

    private ZipDirectory() {}

    /** Whatever may be taken for the end of the directory must be modest: a reader may find another than we do. */
    public static boolean isModest(Path path, int maxEntries) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var tail = new byte[(int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (var at = tail.length - END_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE
                        && (Short.toUnsignedInt(bytes.getShort(at + ENTRIES_AT)) > maxEntries
                                || Integer.toUnsignedLong(bytes.getInt(at + SIZE_AT)) > MAX_SIZE)) {
                    return false;
                }
            }
            return true;
        }
    }
}
