package fr.gouv.pilo.measurement;

import java.util.List;

/** The shapes of file that an import takes, told apart by their columns (domain.md §1). */
enum ImportFormat {
    EXCHANGE(
            "format d'échange",
            List.of("identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur"),
            List.of("zone_nom")),
    OPEN_DATA(
            "données ouvertes du baromètre",
            List.of("indic_id", "enforce_zone_id", "metric_enforce_date", "indic_vi", "indic_va", "indic_vc"),
            List.of("maille", "indic_ta")),
    METADATA(
            "description des indicateurs",
            List.of("indic_id", "nom", "tendance"),
            List.of("description", "thematique", "unite", "unite_courte", "fichier"));

    private final String label;
    private final List<String> required;
    private final List<String> optional;

    ImportFormat(String label, List<String> required, List<String> optional) {
        this.label = label;
        this.required = required;
        this.optional = optional;
    }

    String label() {
        return label;
    }

    List<String> required() {
        return required;
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
