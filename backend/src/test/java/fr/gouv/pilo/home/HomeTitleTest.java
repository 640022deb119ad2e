package fr.gouv.pilo.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomeFigure.Wanted;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomeRoadmap;
import fr.gouv.pilo.shared.contribution.HomeRoadmap.HomePlaceItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentence of each page, by rule. */
class HomeTitleTest {
    private static HomePlaceItem place(String name, int alerts, int of) {
        return new HomePlaceItem("DEPT-00", name, alerts, of, "Délai : 57 jours", "LOC-002", List.of());
    }

    private static HomeRoadmap roadmap(int departments, HomePlaceItem... places) {
        return new HomeRoadmap(List.of(), List.of(places), departments, 7, 0);
    }

    private static String title(HomeAudience audience, long tasks, long late, long alerts, HomeRoadmap roadmap) {
        return new HomeTitle(new HomePage(audience, "REG-76", null), tasks, late, alerts, roadmap, List.of()).text();
    }

    private static String figures(HomeAudience audience, HomeFigureItem... figures) {
        return new HomeTitle(new HomePage(audience, null, null), 0, 0, 0, null, List.of(figures)).text();
    }

    private static HomeFigureItem figure(String code, long value) {
        return HomeComparison.withoutPast(new HomeFigure(code, "Chiffre", Wanted.NEITHER, 1, null), value, "");
    }

    @Test
    void who_acts_is_told_what_is_late_and_what_is_soon() {
        assertEquals("Sept actes en retard, trois à venir", title(HomeAudience.MISSION, 10, 7, 12, roadmap(13)));
        assertEquals("Un acte en retard", title(HomeAudience.ASSISTANT, 1, 1, 0, roadmap(13)));
        assertEquals("Deux actes à venir", title(HomeAudience.PROJECT_LEAD, 2, 0, 0, null));
        assertEquals("14 actes en retard, deux à venir", title(HomeAudience.MISSION, 16, 14, 0, null));
        assertEquals("Rien ne vous attend aujourd’hui", title(HomeAudience.MISSION, 0, 0, 3, roadmap(13)));
    }

    @Test
    void who_steers_is_told_where_it_goes_badly() {
        var lozere = place("Lozère", 6, 7);
        assertEquals(
                "La Lozère décroche : 6 indicateurs en alerte sur 7",
                title(HomeAudience.LEADERSHIP, 0, 0, 13, roadmap(13, lozere, place("Lot", 2, 7))));
        assertEquals(
                "Les Hautes-Pyrénées décrochent : 4 indicateurs en alerte sur 7",
                title(HomeAudience.DITP, 0, 0, 4, roadmap(13, place("Hautes-Pyrénées", 4, 7))));
        assertEquals(
                "3 alertes, dans 2 départements sur 13",
                title(HomeAudience.LEADERSHIP, 0, 0, 3, roadmap(13, place("Lot", 2, 7), place("Gard", 1, 7))));
        assertEquals(
                "Le Lot : 2 indicateurs en alerte sur 7",
                title(HomeAudience.LEADERSHIP, 0, 0, 2, roadmap(0, place("Lot", 2, 7))));
        assertEquals(
                "1 alerte, dans 1 département sur 13",
                title(HomeAudience.LEADERSHIP, 0, 0, 1, roadmap(13, place("Lot", 1, 7))));
        assertEquals("1 alerte dans la feuille de route", title(HomeAudience.LEADERSHIP, 0, 0, 1, roadmap(13)));
        assertEquals("Aucune alerte dans la feuille de route", title(HomeAudience.LEADERSHIP, 0, 0, 0, roadmap(13)));
    }

    @Test
    void a_referent_is_told_what_it_owes_first() {
        assertEquals(
                "Une valeur attendue, 2 indicateurs en alerte sur 7",
                title(HomeAudience.REFERENT, 1, 1, 2, roadmap(0, place("Tarn", 2, 7))));
        assertEquals("Deux valeurs attendues", title(HomeAudience.REFERENT, 2, 2, 0, roadmap(0)));
        assertEquals(
                "Le Lot : 1 indicateur en alerte sur 7",
                title(HomeAudience.REFERENT, 0, 0, 1, roadmap(0, place("Lot", 1, 7))));
    }

    @Test
    void others_are_told_what_is_theirs() {
        assertEquals(
                "22 projets en cours, 3 en difficulté",
                figures(HomeAudience.READER, figure("RUNNING_PROJECTS", 22), figure("PROJECTS_IN_DIFFICULTY", 3)));
        assertEquals("Trouver un service ou un partenaire", figures(HomeAudience.READER));
        assertEquals(
                "Tout fonctionne : aucune tâche de fond en échec",
                figures(HomeAudience.ADMIN, figure("FAILING_JOBS", 0)));
        assertEquals("Une tâche de fond en échec", figures(HomeAudience.ADMIN, figure("FAILING_JOBS", 1)));
    }
}
