package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.valid.Siret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An organisation as an administrator writes it; the loader of reference data writes the same rows by SQL. */
@Entity
@Table(name = "organisation")
class Organisation {
    @Id
    UUID id;

    @Version
    long version;

    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    String name;

    String acronym;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    OrganisationKind kind;

    @Column(name = "territory_code", nullable = false)
    String territory;

    String seat;
    String siren;
    String siret;
    boolean demonstration;
    boolean maintained;

    @Column(nullable = false)
    String source;

    @Column(name = "source_date", nullable = false)
    String sourceDate;

    protected Organisation() {}

    Organisation(UUID id, String code) {
        this.id = id;
        this.code = code;
    }

    /** What an administrator types; the loader leaves the row alone from now on. */
    void maintain(UpdateOrganisation form, String today) {
        name = form.name().trim();
        acronym = blankToNull(form.acronym());
        kind = form.kind();
        territory = form.territory();
        seat = blankToNull(form.seat());
        siret = Siret.normalise(form.siret());
        siren = siret == null ? siren : siret.substring(0, 9);
        maintained = true;
        source = "Saisie par l'administration de Pil'O";
        sourceDate = today;
    }

    /** As the audit trail tells it. */
    UpdateOrganisation content() {
        return new UpdateOrganisation(name, acronym, kind, territory, seat, siret);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
