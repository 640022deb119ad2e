package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomeRoadmap;
import fr.gouv.pilo.shared.contribution.HomeRoadmap.HomePlaceItem;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.text.FrenchPlace;
import java.util.List;
import java.util.Set;

/**
 * The answer of the page in one sentence, made by rule: who steers is told where it goes badly, who acts what is late.
 *
 * @param late tasks that are late, among all
 * @param alerts the one count of alerts
 * @param roadmap null for who reads none
 */
record HomeTitle(HomePage page, long tasks, long late, long alerts, HomeRoadmap roadmap, List<HomeFigureItem> figures) {
    private static final Set<HomeAudience> ACT = Set.of(
            HomeAudience.MISSION, HomeAudience.ASSISTANT, HomeAudience.BUDGET_MANAGER, HomeAudience.PROJECT_LEAD);

    private static final List<String> WORDS =
            List.of("Aucun", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix");

    String text() {
        if (ACT.contains(page.audience())) {
            return acts();
        }
        if (page.audience() == HomeAudience.ADMIN) {
            return jobs();
        }
        if (roadmap == null || roadmap.indicators() == 0) {
            return projects();
        }
        return page.audience() == HomeAudience.REFERENT && tasks > 0 ? owed() : whereBad();
    }

    /** « Sept actes en retard, trois à venir ». */
    private String acts() {
        var soon = tasks - late;
        if (tasks == 0) {
            return "Rien ne vous attend aujourd’hui";
        }
        if (late == 0) {
            return counted(soon, "acte") + " à venir";
        }
        return counted(late, "acte") + " en retard" + (soon == 0 ? "" : ", " + word(soon) + " à venir");
    }

    /** « La Lozère décroche : 6 indicateurs en alerte sur 7 ». */
    private String whereBad() {
        if (alerts == 0) {
            return "Aucune alerte dans la feuille de route";
        }
        if (roadmap.places().isEmpty()) {
            return French.count(alerts, "alerte") + " dans la feuille de route";
        }
        var worst = roadmap.places().get(0);
        var place = FrenchPlace.of(worst.name());
        if (2 * worst.alerts() > worst.indicators()) {
            return place.capitalised() + (place.plural() ? " décrochent" : " décroche") + " : " + ofAll(worst);
        }
        return roadmap.departments() == 0
                ? place.capitalised() + " : " + ofAll(worst)
                : French.count(alerts, "alerte") + ", dans "
                        + French.count(roadmap.places().size(), "département") + " sur " + roadmap.departments();
    }

    /** « Une valeur attendue, 2 indicateurs en alerte sur 7 ». */
    private String owed() {
        return (tasks == 1 ? "Une valeur attendue" : counted(tasks, "valeur") + " attendues")
                + (roadmap.places().isEmpty()
                        ? ""
                        : ", " + ofAll(roadmap.places().get(0)));
    }

    private static String ofAll(HomePlaceItem place) {
        return French.count(place.alerts(), "indicateur") + " en alerte sur " + place.indicators();
    }

    private String projects() {
        var running = value("RUNNING_PROJECTS");
        if (running == null) {
            return "Trouver un service ou un partenaire";
        }
        var difficult = value("PROJECTS_IN_DIFFICULTY");
        return French.count(running, "projet") + " en cours"
                + (difficult == null || difficult == 0 ? "" : ", " + difficult + " en difficulté");
    }

    private String jobs() {
        var failing = value("FAILING_JOBS");
        if (tasks > 0 && (failing == null || failing == 0)) {
            return counted(tasks, "point") + " à regarder";
        }
        return failing == null || failing == 0
                ? "Tout fonctionne : aucune tâche de fond en échec"
                : (failing == 1 ? "Une tâche" : failing + " tâches") + " de fond en échec";
    }

    private Long value(String code) {
        return figures.stream()
                .filter(figure -> figure.code().equals(code))
                .map(figure -> Long.valueOf(figure.value()))
                .findFirst()
                .orElse(null);
    }

    private static String counted(long number, String noun) {
        var word = number < WORDS.size() ? WORDS.get((int) number) : String.valueOf(number);
        return word + " " + noun + (number > 1 ? "s" : "");
    }

    private static String word(long number) {
        return number < WORDS.size()
                ? WORDS.get((int) number).toLowerCase(java.util.Locale.FRENCH)
                : String.valueOf(number);
    }
}
