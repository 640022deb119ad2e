package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** The indicator that one asks about, where it exists for who asks and was known then. */
@ApplicationScoped
class RateSubjects {
    private final RateBoards boards;
    private final Indicators indicators;
    private final VisibleRates visible;
    private final TerritoryTree tree;

    RateSubjects(RateBoards boards, Indicators indicators, VisibleRates visible, TerritoryTree tree) {
        this.boards = boards;
        this.indicators = indicators;
        this.visible = visible;
        this.tree = tree;
    }

    IndicatorSettings find(ExplanationFilter asked) {
        var settings = indicators.all(boards.knownAt(asked.asOf())).stream()
                .filter(one -> one.code().equals(asked.indicator()))
                .findFirst()
                .orElseThrow(() -> unknown("L'indicateur « " + asked.indicator() + " »", asked.asOf()));
        var territory = asked.territory();
        if (!tree.exists(territory) || Geography.level(territory) == null || !visible.has(settings.kind(), territory)) {
            throw unknown("Le territoire « " + territory + " »", null);
        }
        return settings;
    }

    private static ProblemException unknown(String what, AsOf asOf) {
        var then = asOf == null ? "" : ", ou n'était pas encore connu à cette date";
        return ProblemException.notFound(what + " n'existe pas dans votre périmètre" + then + ".");
    }
}
