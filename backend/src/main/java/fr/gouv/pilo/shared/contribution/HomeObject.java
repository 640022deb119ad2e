package fr.gouv.pilo.shared.contribution;

/**
 * What a line of the page leads to.
 *
 * @param type as {@link HomePart#CODE}: "PROJECT"
 * @param key what its page is known by
 * @param path of that page, in the application
 */
public record HomeObject(String type, String key, String path) {}
