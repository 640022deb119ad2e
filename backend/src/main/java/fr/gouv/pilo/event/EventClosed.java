package fr.gouv.pilo.event;

import java.util.UUID;

/** An event is over and done: nothing is noted at its door any more. */
public record EventClosed(UUID event, String code) {}
