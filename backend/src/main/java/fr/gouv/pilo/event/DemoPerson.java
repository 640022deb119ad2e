package fr.gouv.pilo.event;

import java.util.UUID;

/** Somebody of the demonstration: a role and a number. */
record DemoPerson(UUID id, String name, String mail, String service, String department, boolean agent) {}
