package fr.gouv.pilo.shared.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** JSON that is sent in pieces tells no length beforehand: it is counted as it is read. */
@Provider
class CountedBodyFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var number = super.read(into, offset, length);
            count(number);
            return number;
        }

        private void count(int number) {
            read += Math.max(0, number);
            if (read > BodyLimit.JSON_LIMIT) {
                throw ProblemException.of(ProblemCode.TOO_LARGE, BodyLimit.TOO_LARGE);
            }
        }
    }
}
