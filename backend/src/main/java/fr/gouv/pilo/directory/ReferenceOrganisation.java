package fr.gouv.pilo.directory;

/** An organisation as a reference file gives it. */
record ReferenceOrganisation(
        String code,
        String name,
        String acronym,
        OrganisationKind kind,
        String territory,
        String seat,
        String siren,
        Long population,
        String source,
        String sourceDate,
        String reliability) {}
