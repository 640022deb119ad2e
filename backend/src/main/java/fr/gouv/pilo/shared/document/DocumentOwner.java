package fr.gouv.pilo.shared.document;

/**
 * The object of a room that documents are attached to, called as in the trail.
 *
 * @param type such as "carry-over"
 * @param id its id or business key
 */
public record DocumentOwner(String type, String id) {
    public DocumentOwner(String type, Object id) {
        this(type, id.toString());
    }
}
