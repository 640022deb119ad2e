package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The directory as a table for scripts: reference data, for everybody who is signed in. */
@ApplicationScoped
class DirectoryDatasets implements DatasetTables {
    private record OrganisationRow(
            UUID id, String code, String name, String acronym, OrganisationKind kind, String territory) {}

    @Override
    public List<DatasetTable<?>> tables() {
        return List.of(new DatasetTable<>(
                "organisations",
                "Organismes",
                "L'annuaire des organismes : services, préfectures, directions, collectivités.",
                "Un organisme.",
                "directory_organisation_dataset_read",
                null,
                OrganisationRow.class,
                ORGANISATION,
                Map.of()));
    }

    private static final List<Column<OrganisationRow>> ORGANISATION = List.of(
            Column.code("id", "Identifiant", OrganisationRow::id),
            Column.code("code", "Code", OrganisationRow::code),
            Column.text("name", UpdateOrganisation.class, OrganisationRow::name),
            Column.text("acronym", UpdateOrganisation.class, OrganisationRow::acronym),
            Column.code("kind", UpdateOrganisation.class, OrganisationRow::kind),
            Column.territory("territory", UpdateOrganisation.class, OrganisationRow::territory));
}
