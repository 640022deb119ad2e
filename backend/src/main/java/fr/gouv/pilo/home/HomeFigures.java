package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The four figures of a role, in the order of what it asks first; the four that there are for the caller are shown. */
final class HomeFigures {
    private static final int SHOWN = 4;

    private static final Map<HomeAudience, List<HomeFigure>> ORDER = Map.of(
            HomeAudience.ADMIN,
            List.of(HomeFigure.ACCOUNTS, HomeFigure.AUDIT_ENTRIES, HomeFigure.IMPORTS, HomeFigure.FAILING_JOBS),
            HomeAudience.REFERENT,
            List.of(
                    HomeFigure.ROADMAP_ALERTS,
                    HomeFigure.FIGURES_UP_TO_DATE,
                    HomeFigure.RATES_RISING,
                    HomeFigure.RATES_FALLING,
                    HomeFigure.RUNNING_PROJECTS,
                    HomeFigure.PROJECTS_IN_DIFFICULTY),
            HomeAudience.DITP,
            List.of(
                    HomeFigure.ROADMAP_ALERTS,
                    HomeFigure.FIGURES_UP_TO_DATE,
                    HomeFigure.RUNNING_PROJECTS,
                    HomeFigure.PROJECTS_IN_DIFFICULTY));

    private static final List<HomeFigure> USUAL = List.of(
            HomeFigure.OWN_PROJECTS,
            HomeFigure.RUNNING_PROJECTS,
            HomeFigure.PROJECTS_IN_DIFFICULTY,
            HomeFigure.ROADMAP_ALERTS,
            HomeFigure.FIGURES_UP_TO_DATE,
            HomeFigure.LATE_MILESTONES,
            HomeFigure.MILESTONES_REACHED);

    private HomeFigures() {}

    static List<HomeFigureItem> shown(HomeAudience audience, List<HomePart> parts) {
        var all = parts.stream()
                .flatMap(part -> part.figures().stream())
                .collect(Collectors.toMap(HomeFigureItem::code, item -> item));
        return ORDER.getOrDefault(audience, USUAL).stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .limit(SHOWN)
                .toList();
    }
}
