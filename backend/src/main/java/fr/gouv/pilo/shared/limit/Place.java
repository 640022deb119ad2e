package fr.gouv.pilo.shared.limit;

/** A place that was taken, until it is given back; giving it back twice does no harm. */
public interface Place extends AutoCloseable {
    @Override
    void close();
}
