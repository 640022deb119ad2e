package fr.gouv.pilo.shared.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The product with a share that a test can use up in an instant. */
public class LowLimitProfile implements QuarkusTestProfile {
    static final int PER_MINUTE = 10;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("pilo.rate-limit.per-minute", String.valueOf(PER_MINUTE), "pilo.load-at-start", "false");
    }
}
