package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.contribution.HomeCard;
import fr.gouv.pilo.shared.contribution.HomeCard.HomeCardAmounts;
import fr.gouv.pilo.shared.contribution.HomeCard.HomeCardBar;
import fr.gouv.pilo.shared.contribution.HomeCard.HomeCardPart;
import fr.gouv.pilo.shared.contribution.HomeCard.HomePartKind;
import fr.gouv.pilo.shared.contribution.HomeCards;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.HomeMoney.Year;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** The money on the home page: until when, what may be lost, AE and CP each on a bar of its own. */
@ApplicationScoped
@Priority(10)
class SpendingHomeCard implements HomeCards {
    private final HomeMoney money;
    private final BusinessClock clock;

    SpendingHomeCard(HomeMoney money, BusinessClock clock) {
        this.money = money;
        this.clock = clock;
    }

    @Override
    public List<HomeCard> cards() {
        return money.year().stream().map(this::card).toList();
    }

    private HomeCard card(Year year) {
        var title =
                YearEnd.next(year.pot(), clock.today()).map(YearEnd::countdown).orElse("Budget " + year.year());
        return new HomeCard(
                "budget",
                title,
                sentence(year),
                "/budget?scheme=" + year.pot().scheme() + "&year=" + year.year(),
                List.of(),
                List.of(),
                new HomeCardAmounts("AE et CP de " + year.year() + ", en euros", List.of(ae(year), cp(year))));
    }

    private String sentence(Year year) {
        var risk = year.landing().atRisk();
        var known = YearEnd.unknown(year.pot()) ? " Les dates de fin de gestion ne sont pas renseignées." : "";
        return (risk.signum() > 0
                        ? French.amount(risk) + " de CP risquent d’être perdus."
                        : "Aucun CP ne risque d’être perdu.")
                + known;
    }

    private static HomeCardBar ae(Year year) {
        var pot = year.pot();
        var free = pot.openedAe().subtract(pot.consumedAe()).subtract(pot.requestedAe());
        return new HomeCardBar(
                "AE", "ouvertes", pot.openedAe(), parts(pot.consumedAe(), pot.requestedAe(), shown(free), null));
    }

    private static HomeCardBar cp(Year year) {
        var landing = year.landing();
        return new HomeCardBar(
                "CP",
                "ouverts",
                landing.openedCp(),
                parts(
                        landing.paidCp(),
                        landing.unpaidService().add(landing.planned()),
                        landing.carryOverRequested(),
                        shown(landing.atRisk())));
    }

    private static List<HomeCardPart> parts(BigDecimal done, BigDecimal plan, BigDecimal open, BigDecimal risk) {
        return List.of(
                new HomeCardPart(HomePartKind.DONE, "Engagé, payé", done),
                new HomeCardPart(HomePartKind.PLAN, "Demandé, attendu", plan),
                new HomeCardPart(HomePartKind.OPEN, "Libre, demandé en report", open),
                new HomeCardPart(HomePartKind.RISK, "À risque", risk));
    }

    /** What lacks is told by the anomalies: a bar has no negative part. */
    private static BigDecimal shown(BigDecimal amount) {
        return amount.signum() < 0 ? new BigDecimal("0.00") : amount;
    }
}
