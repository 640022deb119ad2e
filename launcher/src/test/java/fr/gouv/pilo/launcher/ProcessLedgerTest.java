package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLedgerTest {
    @TempDir
    Path dir;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void what_a_killed_launcher_left_is_ended_at_the_next_start() throws IOException {
        new ProcessLedger(dir).add("construction de l’API", process.toHandle());
        assertEquals(1, new ProcessLedger(dir).recover());
        assertFalse(process.isAlive());
        assertEquals(0, new ProcessLedger(dir).recover());
    }

    @Test
    void a_stranger_that_got_our_former_pid_is_left_alone() throws IOException {
        Files.writeString(dir.resolve("processes"), process.pid() + " 2020-01-01T00:00:00Z api\n");
        assertEquals(0, new ProcessLedger(dir).recover());
        assertTrue(process.isAlive());
    }

    @Test
    void a_second_launcher_on_the_same_data_is_refused() throws IOException {
        new ProcessLedger(dir).add(ProcessLedger.LAUNCHER, process.toHandle());
        var second = new ProcessLedger(dir);
        var refused = assertThrows(LaunchFailure.class, second::recover);
        assertTrue(refused.getMessage().contains("PILO_DIR"), refused.getMessage());
        assertTrue(process.isAlive());
    }

    @Test
    void what_another_launcher_writes_is_read_and_never_written_over() throws IOException {
        var guest = ProcessLedger.ofAnother(dir);
        var owner = new ProcessLedger(dir);
        owner.add(ProcessLedger.LAUNCHER, process.toHandle());
        var written = Files.readString(dir.resolve("processes"));
        guest.add("demo-data", ProcessHandle.current());
        assertEquals(written, Files.readString(dir.resolve("processes")));
        assertTrue(ProcessLedger.ofAnother(dir).runningLauncher().isPresent());
    }

    @Test
    void a_ledger_cut_in_the_middle_is_read_as_far_as_it_goes() throws IOException {
        Files.writeString(dir.resolve("processes"), "12 2020");
        assertEquals(0, new ProcessLedger(dir).recover());
    }

    @Test
    void children_stop_in_reverse_order_and_none_starts_afterwards() throws IOException, InterruptedException {
        var children = new Children(new ProcessLedger(dir));
        var log = dir.resolve("child.log");
        var command = List.of("sleep", "60");
        var first = Child.start("first", command, dir, Map.of(), log, children);
        var second = Child.start("second", command, dir, Map.of(), log, children);
        assertEquals(List.of(second, first), children.beginStop());
        second.stop(5);
        first.stop(5);
        assertFalse(first.isAlive() || second.isAlive());
        assertThrows(LaunchFailure.class, () -> Child.start("late", command, dir, Map.of(), log, children));
    }

    @Test
    void a_child_that_dies_is_told_with_the_end_of_its_log() throws IOException {
        var children = new Children(new ProcessLedger(dir));
        Child.start("api", List.of("sh", "-c", "echo cassé; exit 3"), dir, Map.of(), dir.resolve("api.log"), children);
        var dead = children.awaitFirstEnd();
        var told = dead.failure(dead.end()).getMessage();
        assertTrue(told.contains("api") && told.contains("code 3") && told.contains("cassé"), told);
    }
}
