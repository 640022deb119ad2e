package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeCard;
import fr.gouv.pilo.shared.contribution.HomePart.HomeAlertItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeChangeItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeProjectItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeRoadmap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "La page d'accueil du compte appelant, en une réponse.")
record HomeView(
        @Schema(description = "À qui la page s'adresse.") HomeAudience audience,

        @Schema(
                description = "La réponse de la page, en une phrase.",
                examples = "La Lozère décroche : 6 indicateurs en alerte sur 7")
        String title,

        @Schema(
                nullable = true,
                description = "Territoire dont les alertes et les chiffres sont montrés.",
                examples = "REG-76")
        String territory,

        @Schema(nullable = true, description = "Son nom.", examples = "Occitanie")
        String territoryName,

        @Schema(
                nullable = true,
                description =
                        "Territoire dont les projets sont comptés et montrés ; null : tous ceux que le compte lit. C'est le filtre « territory » de leur liste.",
                examples = "DEPT-46")
        String projectTerritory,

        @Schema(description = "À faire, du plus en retard au plus lointain (20 au plus).")
        List<HomeTaskItem> tasks,

        @Schema(description = "Nombre de choses à faire en tout.")
        long taskCount,

        @Schema(description = "Dont en retard.", minimum = "0")
        long lateTaskCount,

        @Schema(description = "Alertes, de la plus forte à la moins forte (20 au plus).")
        List<HomeAlertItem> alerts,

        @Schema(
                description =
                        "Nombre d'alertes en tout, tel que toute page le dit : une par indicateur retenu et par territoire.")
        long alertCount,

        @Schema(description = "Les chiffres qui comptent pour ce rôle (quatre au plus).")
        List<HomeFigureItem> figures,

        @Schema(
                description =
                        "Pour un porteur, ses projets en cours, de la prochaine échéance à la plus lointaine (20 au plus) ; vide pour les autres rôles.")
        List<HomeProjectItem> projects,

        @Schema(description = "Nombre de ses projets en cours en tout ; 0 pour les autres rôles.")
        long projectCount,

        @Schema(description = "Derniers changements, du plus récent au plus ancien (10 au plus).")
        List<HomeChangeItem> changes,

        @Schema(description = "Ce que les autres domaines disent au compte appelant : une carte chacun.")
        List<HomeCard> cards,

        @Schema(
                nullable = true,
                description = "Priorités et territoires de la feuille de route ; null pour qui n'en lit pas.")
        HomeRoadmap roadmap) {}
