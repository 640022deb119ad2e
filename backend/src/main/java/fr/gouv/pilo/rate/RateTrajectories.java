package fr.gouv.pilo.rate;

import fr.gouv.pilo.rate.RateTrajectoryView.RateMonthView;
import jakarta.enterprise.context.ApplicationScoped;

/** R15: rebuilds the way of one rate, month by month, from the measurements themselves. */
@ApplicationScoped
class RateTrajectories {
    private final RateBoards boards;
    private final RateSubjects subjects;

    RateTrajectories(RateBoards boards, RateSubjects subjects) {
        this.boards = boards;
        this.subjects = subjects;
    }

    RateTrajectoryView of(ExplanationFilter asked) {
        var settings = subjects.find(asked);
        var territory = asked.territory();
        var months = boards.months(settings.id(), asked.asOf());
        var now = new IndicatorRates(settings, boards.series(settings.id(), asked.asOf()), boards.context(asked.asOf()))
                .draft(territory, asked.kind());
        var way = Trajectory.of(now.inputs(), now.progress());
        return new RateTrajectoryView(
                settings.code(),
                territory,
                asked.kind(),
                AsOf.dayOf(asked.asOf()),
                months.measured(settings, territory).stream()
                        .map(month -> RateMonthView.of(
                                month, months.draft(settings, territory, month, asked.kind()), now.inputs()))
                        .toList(),
                ComputedRate.exact(way.pathValue()),
                way.pathRate(),
                way.gap(),
                ComputedRate.exact(way.monthlyChange()),
                ComputedRate.exact(way.neededChange()),
                way.landing(),
                way.delayMonths());
    }
}
