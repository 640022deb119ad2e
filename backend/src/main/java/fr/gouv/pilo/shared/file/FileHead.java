package fr.gouv.pilo.shared.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file, by which most kinds are told. */
public record FileHead(byte[] bytes) {
    private static final int LENGTH = 8;

    public static FileHead of(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new FileHead(in.readNBytes(LENGTH));
        }
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public boolean startsWith(int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean isZip() {
        return startsWith('P', 'K');
    }

    public boolean isPdf() {
        return startsWith('%', 'P', 'D', 'F', '-');
    }

    public boolean isPng() {
        return startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }

    public boolean isJpeg() {
        return startsWith(0xFF, 0xD8, 0xFF);
    }

    public boolean isCompressed() {
        return startsWith(0x1F, 0x8B) || startsWith('7', 'z', 0xBC, 0xAF);
    }

    /** The container of the spreadsheets and texts of before 2007, and of those under a password. */
    public boolean isOldOffice() {
        return startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }
}
