package fr.gouv.pilo.shared.link;

/** Takes back what was sent: called by the room whose object moved, in the act's transaction. */
public interface LinkRevocation {
    /** @return how many links of the object were still open */
    int revoke(String kind, String objectId);
}
