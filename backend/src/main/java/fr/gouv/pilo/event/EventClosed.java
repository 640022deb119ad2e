package fr.gouv.pilo.event;

import java.util.UUID;

/** An event is over and done, or does not take place: nothing is noted at its door any more. */
public record EventClosed(UUID event, String code) {}
