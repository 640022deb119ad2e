package fr.gouv.pilo.home;

import fr.gouv.pilo.project.Stage;
import fr.gouv.pilo.project.Weather;

/** What the page says, in French. */
final class HomeSentences {
    private HomeSentences() {}

    static String change(String kind, String stage, String weather, String title) {
        return switch (kind) {
            case "CREATION" -> "« " + title + " » a été créé.";
            case "STAGE" ->
                "« " + title + " » est passé à l'étape « "
                        + Stage.valueOf(stage).label() + " ».";
            case "STATUS" ->
                "Météo signée pour « " + title + " » : "
                        + Weather.valueOf(weather).label().toLowerCase(java.util.Locale.FRENCH) + ".";
            case "ARCHIVE" -> "« " + title + " » a été archivé.";
            default -> "« " + title + " » a été modifié.";
        };
    }

    /** « 3 projets », « 1 projet », « aucun projet ». */
    static String count(long number, String singular, String plural) {
        return number == 0 ? "aucun " + singular : number + " " + (number == 1 ? singular : plural);
    }
}
