package fr.gouv.pilo.shared.contribution;

/** What a room brings to the lists and figures of the home page; what is its own alone is a {@link HomeCards}. */
public interface HomeParts {
    /** @return nothing of what the caller may not read, or what such a page does not show */
    HomePart part(HomePage page);
}
