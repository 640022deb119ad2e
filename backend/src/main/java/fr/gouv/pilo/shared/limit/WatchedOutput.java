package fr.gouv.pilo.shared.limit;

import fr.gouv.pilo.shared.problem.ReaderGone;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Knows for how long its writer has been waiting for the reader. */
final class WatchedOutput extends FilterOutputStream {
    private static final long NOT_WRITING = 0;

    private volatile long writingSince = NOT_WRITING;
    private volatile long waited;
    private Runnable atClose = () -> {};

    WatchedOutput(OutputStream out) {
        super(out);
    }

    void atClose(Runnable act) {
        atClose = act;
    }

    boolean overdue(Duration onOnePiece, Duration inAll) {
        var since = writingSince;
        var now = since == NOT_WRITING ? 0 : System.nanoTime() - since;
        return now > onOnePiece.toNanos() || waited + now > inAll.toNanos();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        waiting(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        waiting(out::flush);
    }

    @Override
    public void close() throws IOException {
        atClose.run();
    }

    /** One thread writes; another only looks. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void waiting(Act act) throws IOException {
        writingSince = Math.max(1, System.nanoTime());
        try {
            act.run();
        } catch (IOException e) {
            throw new ReaderGone(e);
        } finally {
            waited += System.nanoTime() - writingSince;
            writingSince = NOT_WRITING;
        }
    }

    private interface Act {
        void run() throws IOException;
    }
}
