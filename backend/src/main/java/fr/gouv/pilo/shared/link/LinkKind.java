package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.print.Printed;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;

/** What links of a kind show and do: one bean of the room that owns the object. Its French word is {@code link.<kind>}. */
public interface LinkKind {
    /** The id that a link holds of its object, where the object has one; none if it holds something else. */
    static Optional<UUID> id(String objectId) {
        return Optional.ofNullable(Ids.parse(objectId));
    }

    /** Such as "referent-contact". */
    String kind();

    /** Where its links lead; a room whose page is more than facts and buttons has it at an address of its own. */
    default String path() {
        return LinkAddresses.PATH;
    }

    /** As the trail names the object: "referent-mandate". */
    String objectType();

    /** @return what the page shows of the object as it is now; none if there is nothing more to be done about it */
    Optional<LinkPage> page(String objectId);

    /**
     * Whether a link goes on opening its object after an act: then it is the room that knows which acts are left, and
     * answers one that is repeated as it answered before, by the mark of its form.
     */
    default boolean lasting() {
        return false;
    }

    /**
     * Makes others wait who write this object. Of a room that takes links back while it holds their object: the object
     * comes first there and here, or each would wait for the row that the other has.
     */
    default void lock(String objectId) {}

    /**
     * Acts in the transaction that uses the link up, the object locked; the trail names the link.
     *
     * @param form what the act's own form read; null if it has none
     * @throws ProblemException 422 at its fields, which are then shown again as typed
     */
    void act(String objectId, String act, Record form);

    /**
     * One of the papers that the page names, made now; reading it again changes nothing.
     *
     * @throws ProblemException 404 for one that it does not name
     */
    default Printed paper(String objectId, String name) {
        throw ProblemException.notFound("Ce lien n'ouvre pas ce document, ou plus.");
    }

    /** What is said once it is done; asked again when a form is sent twice. */
    LinkPage.Done done(String act);

    /** The same where it depends on what has become of the object. */
    default LinkPage.Done done(String act, String objectId) {
        return done(act);
    }
}
