package fr.gouv.pilo.measurement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;

/**
 * A file as it was sent; where it waits is not part of what it is (the fingerprint of an idempotent request is over the
 * rest).
 *
 * @param metadata whether it came as the part {@code metadata}
 */
record UploadedFile(
        boolean metadata,
        String name,
        long size,
        String sha256,
        @JsonIgnore Path path) {}
