package fr.gouv.pilo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * An application and a database of its own for what a whole class of tests sets. Each costs one more build of the
 * application: what a test can set for itself needs none.
 */
public abstract class OwnProfile implements QuarkusTestProfile {
    private final Map<String, String> settings;

    protected OwnProfile(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public final Map<String, String> getConfigOverrides() {
        var all = new HashMap<>(settings);
        // The contract is the same, and read for the others; reading it is half of such a build.
        all.put("mp.openapi.scan.disable", "true");
        all.put("quarkus.smallrye-openapi.store-schema-directory", "target/openapi-unread");
        return all;
    }
}
