package fr.gouv.pilo.directory;

/** What an organisation is. */
public enum OrganisationKind {
    /** Regional or départemental State service, or a component of the SGAR. */
    SERVICE,
    PREFECTURE,
    SUB_PREFECTURE,
    /** Secrétariat général pour les affaires régionales, ours and the others. */
    SGAR,
    /** Intercommunalité. */
    EPCI,
    CENTRAL_ADMINISTRATION,
    /** Public operator. */
    OPERATOR,
    /** Supplier, whose orders the mission pays. */
    PROVIDER,
    OTHER
}
