package fr.gouv.pilo.shared.contribution;

/** The figures of the page; each role has its four. */
public enum HomeFigure {
    RUNNING_PROJECTS(Wanted.NEITHER),
    PROJECTS_IN_DIFFICULTY(Wanted.FEWER),
    LATE_MILESTONES(Wanted.FEWER),
    MILESTONES_REACHED(Wanted.MORE),
    OWN_PROJECTS(Wanted.NEITHER),
    ROADMAP_ALERTS(Wanted.FEWER),
    FIGURES_UP_TO_DATE(Wanted.MORE),
    RATES_RISING(Wanted.MORE),
    RATES_FALLING(Wanted.FEWER),
    ACCOUNTS(Wanted.NEITHER),
    AUDIT_ENTRIES(Wanted.NEITHER),
    IMPORTS(Wanted.NEITHER),
    FAILING_JOBS(Wanted.FEWER);

    private enum Wanted {
        MORE,
        FEWER,
        NEITHER
    }

    private final Wanted wanted;

    HomeFigure(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Whether a move of this figure is good news; a greater number of projects or accounts is neither. */
    HomeVerdict verdict(HomeMove move) {
        if (move == HomeMove.EQUAL || wanted == Wanted.NEITHER) {
            return HomeVerdict.NEUTRAL;
        }
        return (move == HomeMove.UP) == (wanted == Wanted.MORE) ? HomeVerdict.BETTER : HomeVerdict.WORSE;
    }
}
