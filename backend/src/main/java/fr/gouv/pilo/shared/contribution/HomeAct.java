package fr.gouv.pilo.shared.contribution;

/**
 * What may be done about a task by who reads it. Its room gives all three; the page draws a link, but for the few acts
 * that it does in the row itself.
 *
 * @param code as {@link HomePart#CODE}, unlike every other room's
 * @param label French, of a button: "Faire le point"
 * @param path where it is done, in the application; null when only the row does it
 */
public record HomeAct(String code, String label, String path) {}
