package fr.gouv.pilo.directory;

import java.util.Optional;
import java.util.UUID;

/** The organisations that projects, members and contacts refer to. */
public interface Organisations {
    Optional<OrganisationCard> find(UUID id);

    /** @param code the stable key, which is also the value of the claim {@code organisation} */
    Optional<OrganisationCard> findByCode(String code);

    /** Creates the organisation unless its code is known already; for loaders. */
    UUID ensure(NewOrganisation organisation);
}
