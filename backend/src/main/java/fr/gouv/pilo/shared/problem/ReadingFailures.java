package fr.gouv.pilo.shared.problem;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The framework has no exceptions of its own for what it can't read of a request: where they were thrown tells them
 * from failures of ours.
 */
final class ReadingFailures {
    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private ReadingFailures() {}

    /** A form that is cut short, or a part of it without name, or with one that can't be decoded. */
    static boolean ofForm(Throwable failure) {
        return causes(failure).anyMatch(e -> thrownWithin(e, FORMS) && !ofStorage(e));
    }

    /** A token that is not even shaped like one. */
    static boolean ofToken(Throwable failure) {
        return failure instanceof RuntimeException && thrownWithin(failure, "io.quarkus.oidc.AccessTokenCredential");
    }

    /** The caller went away in the middle of its body. */
    static boolean ofBody(Throwable failure) {
        return causes(failure).anyMatch(e -> e.getClass().getName().equals("io.vertx.core.http.HttpClosedException"));
    }

    /** Parts are kept in files while they are read: a disk that is full is no fault of the sender. */
    private static boolean ofStorage(Throwable e) {
        var stack = e.getStackTrace();
        return stack.length > 0
                && Stream.of("sun.nio.", "java.nio.", "java.io.").anyMatch(stack[0].getClassName()::startsWith);
    }

    private static boolean thrownWithin(Throwable e, String type) {
        return Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(type));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(10);
    }
}
