package fr.gouv.pilo.shared.identity;

import fr.gouv.pilo.shared.digest.Sha256;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who acts without an account, for the time of one request: the bearer of a signed link, or who gave an e-mail address for
 * an object. A public operation says it before it calls its service. Never an address of the network, which many share.
 */
@RequestScoped
public class Visitor {
    /**
     * @param kind what the link is for, such as "registration": its French word is {@code link.<kind>}
     * @param objectType the one object that it opens, as the trail names it
     */
    public record Link(UUID id, String kind, String objectType, String objectId) {}

    private Link link;
    private String key;

    public void comesBy(Link signed) {
        link = signed;
        key = "link " + signed.id();
    }

    /** The address itself is kept nowhere by this. */
    public void writesAs(String mail, String objectType, Object objectId) {
        key = "mail " + Sha256.hex(mail.strip().toLowerCase(Locale.ROOT) + '\n' + objectType + '\n' + objectId);
    }

    public Optional<Link> link() {
        return Optional.ofNullable(link);
    }

    /** Opaque, and the same for the same visitor. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
