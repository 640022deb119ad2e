package fr.gouv.pilo.shared.contribution;

/**
 * The page that is asked for.
 *
 * @param territory whose rates are shown; null for who reads none
 * @param projectTerritory whose projects are counted; null for all that the caller reads
 */
public record HomePage(HomeAudience audience, String territory, String projectTerritory) {
    public static final int SHOWN_TASKS = 20;
    public static final int SHOWN_ALERTS = 20;
    public static final int SHOWN_PROJECTS = 20;
    public static final int SHOWN_CHANGES = 10;
}
