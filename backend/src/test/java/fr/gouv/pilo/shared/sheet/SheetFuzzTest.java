package fr.gouv.pilo.shared.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes: rows, or a refusal in words; never another failure. Same seed, same files. */
class SheetFuzzTest {
    private static final int TRIES = 500;
    private static final String[] HOSTILE = {
        "\"",
        ";",
        ",",
        "\r",
        "\n",
        "\0",
        "\uFEFF",
        "<",
        ">",
        "&x;",
        "<!DOCTYPE a>",
        "</row>",
        "r=\"\"",
        "r=\"A0\"",
        "t=\"s\"",
        "t=\"zz\"",
        "<v>1e9999999</v>",
        "<v>NaN</v>",
        "<v>-1</v>",
        "s=\"99999999999\"",
        "<f/>",
        "../",
        "\uD83D\uDE00",
        "]]>"
    };

    @TempDir
    Path directory;

    private final Random random = new Random(76);
    private int given;
    private int refused;

    @Test
    void s19_any_csv_gives_rows_or_a_refusal() throws IOException {
        var sane = "identifiant_indic;zone_id;valeur\nIND-304;R76;\"2,5\"\nIND-305;D31;été\n"
                .getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < TRIES; i++) {
            read(mutated(sane), "a.csv");
        }
    }

    @Test
    void s19_any_workbook_gives_rows_or_a_refusal() throws IOException {
        var book = Workbooks.withRows(Workbooks.row(1, "a", "b")
                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45292</v></c><c r=\"B2\"><v>2.5</v></c></row>");
        var sane = Files.readAllBytes(book.write(directory, "sane.xlsx"));
        for (var i = 0; i < TRIES; i++) {
            read(mutated(sane), "a.xlsx");
        }
    }

    @Test
    void s19_any_part_of_a_workbook_gives_rows_or_a_refusal() throws IOException {
        var rows = Workbooks.row(1, "a", "b")
                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45292</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>";
        var sheet = Workbooks.sheet(rows).getBytes(StandardCharsets.UTF_8);
        var texts = "<sst><si><t>x</t></si></sst>".getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < TRIES; i++) {
            var book = Workbooks.withRows(rows)
                    .part("xl/sharedStrings.xml", random.nextBoolean() ? texts : mutated(texts));
            var path = book.part("xl/worksheets/sheet1.xml", mutated(sheet)).write(directory, "b.xlsx");
            read(Files.readAllBytes(path), "b.xlsx");
        }
    }

    @AfterEach
    void some_were_read_and_some_refused() {
        assertTrue(given > 0 && refused > 0, given + " rows given, " + refused + " files refused");
    }

    private byte[] mutated(byte[] sane) {
        var bytes = sane.clone();
        for (var i = random.nextInt(4); i >= 0; i--) {
            bytes = switch (random.nextInt(4)) {
                case 0 -> flipped(bytes);
                case 1 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 2 -> inserted(bytes, HOSTILE[random.nextInt(HOSTILE.length)].getBytes(StandardCharsets.UTF_8));
                default -> inserted(bytes, new byte[] {(byte) random.nextInt(256)});
            };
        }
        return bytes;
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] inserted(byte[] bytes, byte[] what) {
        var at = random.nextInt(bytes.length + 1);
        var longer = java.util.Arrays.copyOf(bytes, bytes.length + what.length);
        System.arraycopy(bytes, at, longer, at + what.length, bytes.length - at);
        System.arraycopy(what, 0, longer, at, what.length);
        return longer;
    }

    private void read(byte[] content, String name) throws IOException {
        var path = Files.write(directory.resolve(name), content);
        try (var rows = SheetFile.open(path, name, ReadingTime.start())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                assertTrue(row.line() > 0 && !row.isBlank());
                given++;
            }
        } catch (UnreadableSheetException told) {
            assertTrue(!told.code().isBlank() && !told.reason().isBlank());
            refused++;
        } catch (Exception other) {
            fail("not told in words, for " + new String(content, StandardCharsets.ISO_8859_1), other);
        }
    }
}
