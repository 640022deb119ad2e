package fr.gouv.pilo.shared.contribution;

/**
 * A figure of the page, as its room declares it for the page that is asked for.
 *
 * @param code as {@link HomePart#CODE}
 * @param label French: what it counts
 * @param rank the four least of a page are shown; the room knows whom the page is for. What a role asks first stands at
 *     10 to 19 (the roadmap's, for referents and DITP), projects at 20 to 39, the roadmap's for the others at 40 to 49,
 *     milestones at 60 to 69
 * @param path where it is told in detail, in the application ("#alertes" is on the page itself); null: nowhere, rather
 *     than where something else is shown
 */
public record HomeFigure(String code, String label, Wanted wanted, int rank, String path) {
    /** A greater number of projects or accounts is neither good nor bad news. */
    public enum Wanted {
        MORE,
        FEWER,
        NEITHER
    }

    /** Whether a move of this figure is good news. */
    HomeVerdict verdict(HomeMove move) {
        if (move == HomeMove.EQUAL || wanted == Wanted.NEITHER) {
            return HomeVerdict.NEUTRAL;
        }
        return (move == HomeMove.UP) == (wanted == Wanted.MORE) ? HomeVerdict.BETTER : HomeVerdict.WORSE;
    }
}
