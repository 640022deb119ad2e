package fr.gouv.pilo.launcher.realm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The steps of the folder {@code keycloak/}, with the demonstration overlay or without. */
public final class RealmSteps {
    public static final String REALM = "pilo";
    private final List<Path> files;

    private RealmSteps(List<Path> files) {
        this.files = files;
    }

    public static RealmSteps of(Path folder, boolean demonstration) throws IOException {
        List<Path> files = new ArrayList<>(RealmState.numbered(folder.resolve("steps")));
        if (demonstration) {
            files.addAll(RealmState.numbered(folder.resolve("demo")));
        }
        return new RealmSteps(files);
    }

    /** How many changes it took; none on a realm that is already so. */
    public int apply(String keycloakUrl, String client, String secret, String publicUrl)
            throws IOException, InterruptedException {
        var api = new AdminApi(keycloakUrl, client, secret);
        new RealmApplier(api, REALM).apply(RealmState.fold(files, publicUrl));
        return api.writes();
    }
}
