package fr.gouv.pilo.event;

import java.util.UUID;

/** Somebody had their names erased from a registration: whatever else was written of them there goes too. */
public record RegistrationErased(UUID registration) {}
