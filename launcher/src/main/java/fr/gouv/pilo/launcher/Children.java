package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The children of this run that live now, in the order of their starts, each also written in the ledger. */
final class Children {
    private final ProcessLedger ledger;
    private final List<Child> living = new ArrayList<>();
    private final List<ProcessHandle> others = new ArrayList<>();
    private boolean stopping;

    Children(ProcessLedger ledger) {
        this.ledger = ledger;
    }

    /** A child born while the launcher stops is ended at once: nothing may outlive the stop. */
    synchronized void register(Child child) throws IOException {
        if (stopping) {
            child.process().destroyForcibly();
            throw new LaunchFailure("Démarrage interrompu.");
        }
        ledger.add(child.name(), child.process().toHandle());
        living.add(child);
    }

    /** A process that this launcher did not fork itself: PostgreSQL's own control program does. */
    synchronized void record(String name, ProcessHandle handle) throws IOException {
        ledger.add(name, handle);
        others.add(handle);
    }

    synchronized void forget(Child child) {
        living.remove(child);
    }

    /** Blocks until one of them ends, which none should. */
    Child awaitFirstEnd() {
        List<Child> now;
        CompletableFuture<?>[] ends;
        synchronized (this) {
            now = List.copyOf(living);
            // That of the process, not of its handle, which may be told before the process itself knows its exit code.
            ends = Stream.concat(
                            living.stream().map(child -> child.process().onExit()),
                            others.stream().map(ProcessHandle::onExit))
                    .toArray(CompletableFuture[]::new);
        }
        CompletableFuture.anyOf(ends).join();
        return now.stream()
                .filter(child -> !child.isAlive())
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("PostgreSQL s’est arrêté : relancez, il se remet seul en état."));
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** From now on no child may start; the living ones, last started first. */
    synchronized List<Child> beginStop() {
        stopping = true;
        List<Child> reversed = new ArrayList<>(living);
        Collections.reverse(reversed);
        return reversed;
    }
}
