package fr.gouv.pilo.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The product with the demonstration set, on its date. */
public class DemoProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("pilo.demo.load", "true", "pilo.business-date", "2026-11-23");
    }
}
