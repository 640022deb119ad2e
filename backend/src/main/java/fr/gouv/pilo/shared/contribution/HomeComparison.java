package fr.gouv.pilo.shared.contribution;

import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import java.time.LocalDate;

/**
 * A figure beside what it was on a past day.
 *
 * @param known whether anything was known that day
 */
public record HomeComparison(LocalDate day, boolean known) {
    private static final Counted NONE = new Counted(0, 0, "");

    /** On how many things a figure counts, now and then: on another number of them, more is neither good nor bad. */
    public record Counted(long now, long then, String noun) {
        private boolean same() {
            return now == then;
        }
    }

    public HomeFigureItem figure(HomeFigure figure, long now, long then, String detail) {
        return figure(figure, now, then, detail, NONE);
    }

    public HomeFigureItem figure(HomeFigure figure, long now, long then, String detail, Counted on) {
        if (!known) {
            return new HomeFigureItem(figure, now, detail, day);
        }
        var move = HomeMove.of(then, now);
        return new HomeFigureItem(
                figure.code(),
                figure.label(),
                figure.rank(),
                figure.path(),
                String.valueOf(now),
                detail,
                String.valueOf(then),
                day,
                on.same() ? null : "Sur " + on.then() + " " + on.noun() + " alors.",
                move,
                on.same() ? figure.verdict(move) : HomeVerdict.NEUTRAL);
    }

    /** A figure of which no past is kept is compared to no day. */
    public static HomeFigureItem withoutPast(HomeFigure figure, long now, String detail) {
        return new HomeFigureItem(figure, now, detail, null);
    }
}
