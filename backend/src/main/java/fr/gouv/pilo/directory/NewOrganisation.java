package fr.gouv.pilo.directory;

/**
 * An organisation that a loader brings, known by its code.
 *
 * @param siret null where it is not known
 */
public record NewOrganisation(
        String code,
        String name,
        String acronym,
        OrganisationKind kind,
        String territory,
        boolean demonstration,
        String source,
        String sourceDate,
        String siret) {}
