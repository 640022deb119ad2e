package fr.gouv.pilo.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SPA served as in production: static files, headers, and the proxy to the API on the same origin. */
final class SpaServer {
    static final String NAME = "interface";
    private final Settings settings;
    private final Children children;

    SpaServer(Settings settings, Children children) {
        this.settings = settings;
        this.children = children;
    }

    Child start() throws IOException {
        Map<String, String> env = new HashMap<>();
        env.put("PILO_SPA_PORT", Integer.toString(settings.ports().spa()));
        env.put("PILO_API_URL", "http://127.0.0.1:" + settings.ports().api());
        env.put("PILO_PUBLIC_URL", settings.publicUrl());
        env.put("PILO_OIDC_URL", settings.issuer());
        env.put("PILO_DEMO", Boolean.toString(settings.demo()));
        env.put("PILO_DEMO_DATE", settings.demoDate());
        env.put("PILO_REGION_NAME", regionName());
        var command = List.of(
                "node", settings.root().resolve("frontend/server/main.mjs").toString());
        return Child.start(NAME, command, settings.dir(), env, settings.logs().resolve(NAME + ".log"), children);
    }

    /** Vite's development server, with the same proxy: a page follows its source at once. */
    Child startFromSources() throws IOException {
        Map<String, String> env = new HashMap<>();
        env.put("PILO_SPA_PORT", Integer.toString(settings.ports().spa()));
        env.put("PILO_API_URL", "http://127.0.0.1:" + settings.ports().api());
        env.put("PILO_KEYCLOAK_PORT", Integer.toString(settings.ports().keycloak()));
        env.put("PILO_REGION_NAME", regionName());
        if (settings.demo()) {
            env.put("PILO_DEMO_DATE", settings.demoDate());
        }
        return Child.start(
                NAME,
                List.of("npm", "--prefix", "frontend", "run", "dev"),
                settings.root(),
                env,
                settings.logs().resolve(NAME + ".log"),
                children);
    }

    /** The header tells whose instance this is; the name stands in the reference data that the API loads. */
    private String regionName() throws IOException {
        var reference = settings.root().resolve("backend/src/main/resources/reference/france.json");
        for (var region : new ObjectMapper().readTree(reference.toFile()).path("regions")) {
            if (region.path("code").asText().equals(settings.region())) {
                return region.path("nom").asText();
            }
        }
        throw new LaunchFailure("PILO_REGION vaut « " + settings.region()
                + " », qui n’est pas un code de région : donnez-en un, par exemple 76 pour l’Occitanie.");
    }

    void awaitReady(Child child) throws InterruptedException {
        new Readiness()
                .await(child, "http://127.0.0.1:" + settings.ports().spa() + "/config.json", Duration.ofSeconds(30));
    }
}
