package fr.gouv.pilo.search;

import fr.gouv.pilo.search.SearchView.SearchGroup;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui est lié à un objet.")
record LinksView(
        @Schema(description = "Par nature, dans l'ordre des titres.")
        List<SearchGroup> groups) {}
