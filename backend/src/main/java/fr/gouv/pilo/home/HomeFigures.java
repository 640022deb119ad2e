package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import java.util.Comparator;
import java.util.List;

/** The four figures of a page: of what the rooms bring to it, those that they rank first. */
final class HomeFigures {
    private static final int SHOWN = 4;

    private HomeFigures() {}

    static List<HomeFigureItem> shown(List<HomePart> parts) {
        return parts.stream()
                .flatMap(part -> part.figures().stream())
                .sorted(Comparator.comparing(HomeFigureItem::rank).thenComparing(HomeFigureItem::code))
                .limit(SHOWN)
                .toList();
    }
}
