package fr.gouv.pilo.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui a été trouvé.")
record SearchView(
        @Schema(description = "Vrai si rien ne contient les mots tapés : ce qui suit leur ressemble seulement.")
        boolean near,

        @Schema(description = "Par nature, celle du meilleur résultat d'abord.")
        List<SearchGroup> groups) {

    @Schema(name = "SearchGroupView", description = "Ce qui a été trouvé d'une nature.")
    record SearchGroup(
            @Schema(description = "Nature, stable.", examples = "territory")
            String kind,

            @Schema(description = "Son nom.", examples = "Territoires")
            String label,

            @Schema(description = "Vrai s'il y en a d'autres.")
            boolean more,

            @Schema(description = "Les meilleurs d'abord.") List<SearchItem> items) {}

    @Schema(name = "SearchItem", description = "Un objet trouvé.")
    record SearchItem(
            @Schema(description = "Code.", examples = "DEPT-48")
            String code,

            @Schema(description = "Titre ou nom.", examples = "Lozère")
            String title,

            @Schema(
                    nullable = true,
                    description = "Une seconde ligne qui le situe.",
                    examples = "6 indicateurs en alerte sur 7")
            String note,

            @Schema(description = "Adresse de sa page, dans l'application.", examples = "/territoires/DEPT-48")
            String path) {}
}
