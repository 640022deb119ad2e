package fr.gouv.pilo.event;

/** What is kept of who comes: each component is a column. Lists are JSON. */
record RegistrationDetails(
        String lastName,
        String firstName,
        String service,
        String serviceKey,
        String department,
        boolean agent,
        String companions,
        String answers,
        ServiceNeed[] needs) {}
