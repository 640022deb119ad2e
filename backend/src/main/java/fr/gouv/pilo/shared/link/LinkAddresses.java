package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.route.PublicPath;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Between a row and the address that was sent: signed with the key of the day, verified with the one that signed it. */
@ApplicationScoped
class LinkAddresses {
    static final String PATH = PublicPath.ROOT + "/lien";

    private final LinkKeys keys;
    private final String origin;

    LinkAddresses(
            @ConfigProperty(name = "pilo.link.keys") String keys,
            @ConfigProperty(name = "pilo.public-url") String origin) {
        this.keys = new LinkKeys(keys);
        this.origin = origin;
    }

    /** Keys that can't be read are told when the product starts, not when the first mail leaves. */
    void start(@Observes StartupEvent event) {
        keys.current();
    }

    URI of(StoredLink row, String path) {
        var token = new LinkToken(keys.current(), row.id(), keys.sign(keys.current(), row.signed()));
        return URI.create(origin + path + "/" + token);
    }

    boolean signs(LinkToken token, StoredLink row) {
        var signature = keys.sign(token.key(), row.signed());
        return signature != null && MessageDigest.isEqual(signature, token.signature());
    }
}
