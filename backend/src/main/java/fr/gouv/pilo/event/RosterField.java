package fr.gouv.pilo.event;

import java.util.List;

/** The columns of a list of people, and how lists call them: compared without accents, spaces and capitals. */
enum RosterField {
    LAST_NAME("Nom", true, "nom", "nomdefamille", "nomdusage", "nomusuel"),
    FIRST_NAME("Prénom", true, "prenom", "prenoms"),
    MAIL(
            "Courriel",
            true,
            "courriel",
            "mail",
            "email",
            "mel",
            "adressemail",
            "adresseemail",
            "adressemel",
            "adressecourriel",
            "adresseelectronique",
            "adresseelectroniqueprofessionnelle",
            "courrielprofessionnel",
            "mailprofessionnel",
            "emailprofessionnel"),
    SERVICE(
            "Service",
            true,
            "service",
            "serviceouorganisme",
            "organisme",
            "structure",
            "direction",
            "entite",
            "administration",
            "employeur",
            "affectation"),
    DEPARTMENT("Département", false, "departement", "dept", "codedepartement", "numerodedepartement"),
    AGENT("Agent de l'État", false, "agentdeletat", "agent"),
    MODE("Participation", false, "participation", "modalite", "mode", "modedeparticipation");

    private final String called;
    private final boolean required;
    private final List<String> names;

    RosterField(String called, boolean required, String... names) {
        this.called = called;
        this.required = required;
        this.names = List.of(names);
    }

    String called() {
        return called;
    }

    boolean required() {
        return required;
    }

    /** @return the field that a header names; null for none */
    static RosterField named(String header) {
        var key = RegistrationCheck.key(header);
        for (var field : values()) {
            if (key != null && field.names.contains(key)) {
                return field;
            }
        }
        return null;
    }
}
