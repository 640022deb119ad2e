package fr.gouv.pilo.directory;

import java.util.UUID;

/**
 * What other rooms know of an organisation.
 *
 * @param demonstration true for a fictitious body of the demonstration set
 */
public record OrganisationCard(
        UUID id,
        String code,
        String name,
        String acronym,
        OrganisationKind kind,
        String territory,
        boolean demonstration) {}
