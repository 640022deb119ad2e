package fr.gouv.pilo.shared.link;

import java.net.URI;
import java.util.Optional;

/** Makes the addresses of signed links. */
public interface SignedLinks {
    /**
     * The same target gives the same link, however often it is asked for: what was used or revoked stays so. Its address
     * is signed with the key of the day; those of former keys still open it.
     *
     * @return the whole address, a secret of its bearer: to be written in no log and no table
     */
    URI create(LinkTarget target);

    /**
     * For a program that comes by the link as a person does by its page.
     *
     * @param token the last part of its address
     * @return the object that it opens; empty for what opens none, whatever is wrong with it
     */
    Optional<String> find(String kind, String token);
}
