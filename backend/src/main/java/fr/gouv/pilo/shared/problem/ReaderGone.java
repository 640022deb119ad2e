package fr.gouv.pilo.shared.problem;

import java.io.IOException;

/** Nobody takes the rest of an answer: its reader has left, or was dropped. No fault of ours. */
public final class ReaderGone extends IOException {
    public ReaderGone(IOException cause) {
        super(cause);
    }
}
