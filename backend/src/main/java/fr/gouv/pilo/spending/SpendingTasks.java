package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.contribution.HomeAct;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.spending.HomeMoney.Year;
import fr.gouv.pilo.spending.SpendingHomeRepository.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What awaits somebody, in words.
 *
 * @param writes whether the caller types operations for the whole region: who only reads is given no act
 */
record SpendingTasks(LocalDate today, boolean writes) {
    static final int SOON_DAYS = 30;
    private static final int CARRY_OVER_DAYS = 45;
    private static final int LAST_QUARTER = 10;

    HomeTaskItem of(Waiting row) {
        return switch (row.kind()) {
            case TRANCHE_TO_AFFIRM ->
                task(row, tranche(row), act(writes, "AFFIRM_TRANCHE", "Affermir", at(row) + "/affermissement"));
            case SERVICE_TO_PAY ->
                task(
                        row,
                        French.amount(row.amount()) + " de service fait non payés.",
                        act(
                                writes,
                                "CREATE_PAYMENT",
                                "Saisir un paiement",
                                "/budget/paiements/nouveau?commitment=" + row.key()));
            case SERVICE_TO_SIGN ->
                task(
                        row,
                        "Service fait de " + French.amount(row.amount())
                                + " préparé : vous êtes désigné pour le constater.",
                        act(true, "SIGN_ACCEPTANCE", "Constater", at(row)));
            case REQUEST_TO_APPROVE ->
                task(
                        row,
                        "Demande d’engagement de " + French.amount(row.amount())
                                + (row.detail() == null ? "" : ", par " + row.detail()) + " : à approuver.",
                        act(true, "APPROVE_REQUEST", "Décider", "/budget/demandes/" + row.key()));
            case IDLE_COMMITMENTS -> idle(row);
        };
    }

    /** B16: a tranche planned after the last EJ of the year is due that day. */
    private static String tranche(Waiting row) {
        var name = "« " + row.detail() + " », " + French.amount(row.amount()) + "\u00a0: ";
        return row.due().isBefore(row.planned())
                ? name + "prévue le " + French.date(row.planned()) + ", après le dernier engagement de l’année."
                : name + "à affermir avant le " + French.date(row.due()) + ".";
    }

    /** One task for all: the list behind it says which. */
    private HomeTaskItem idle(Waiting row) {
        var one = row.total() == 1;
        return new HomeTaskItem(
                row.kind().name(),
                one ? row.title() : row.total() + " engagements sans service fait",
                (one ? "Engagé sans service fait depuis plus de 90 jours : " : "Depuis plus de 90 jours : ")
                        + French.amount(row.sum()) + ".",
                row.due(),
                late(row.due()),
                one ? commitment(row) : new HomeObject("BUDGET", "idle", "/budget/sans-mouvement"),
                null,
                one
                        ? act(writes, "ACCEPT_COMMITMENT", "Constater", at(row) + "/service-fait")
                        : act(true, "SEE_IDLE", "Voir lesquels", "/budget/sans-mouvement"),
                null);
    }

    private HomeTaskItem task(Waiting row, String sentence, HomeAct act) {
        var object = row.kind() == SpendingHomeRepository.Kind.REQUEST_TO_APPROVE
                ? new HomeObject("COMMITMENT_REQUEST", row.key(), "/budget/demandes/" + row.key())
                : commitment(row);
        return new HomeTaskItem(
                row.kind().name(), row.title(), sentence, row.due(), late(row.due()), object, null, act, null);
    }

    private static HomeObject commitment(Waiting row) {
        return new HomeObject("COMMITMENT", row.key(), at(row));
    }

    private static String at(Waiting row) {
        return "/budget/engagements/" + row.key();
    }

    private static HomeAct act(boolean may, String code, String label, String path) {
        return may ? new HomeAct(code, label, path) : null;
    }

    private boolean late(LocalDate due) {
        return due != null && due.isBefore(today);
    }

    /** B16: the next closing date when it is near; or that none is known in the last quarter, to who sets them. */
    Optional<HomeTaskItem> closing(Year year, boolean sets) {
        var title = "Fin de gestion " + year.year();
        var object =
                new HomeObject("CLOSING_DATES", String.valueOf(year.year()), "/budget/exercice?year=" + year.year());
        var pot = year.pot();
        if (sets && pot.programme() != null && YearEnd.unknown(pot) && today.getMonthValue() >= LAST_QUARTER) {
            var form = "/budget/exercice/" + year.year() + "/fin-de-gestion/" + pot.programme();
            return Optional.of(new HomeTaskItem(
                    "CLOSING_DATES_UNKNOWN",
                    title,
                    "Les dates du programme " + pot.programme() + " ne sont pas renseignées.",
                    null,
                    false,
                    object,
                    null,
                    new HomeAct("UPDATE_CLOSING_DATES", "Renseigner", form),
                    null));
        }
        return YearEnd.next(pot, today)
                .filter(end -> end.days() <= SOON_DAYS)
                .map(end -> new HomeTaskItem(
                        "CLOSING_DATE",
                        title,
                        end.countdown() + "." + waiting(end, pot.requests()),
                        end.date(),
                        false,
                        object,
                        null,
                        writes ? before(end) : null,
                        null));
    }

    private static String waiting(YearEnd end, long requests) {
        return end.step() == YearEnd.Step.LAST_COMMITMENT && requests > 0
                ? " " + (requests == 1 ? "Une demande attend" : requests + " demandes attendent") + " un EJ."
                : "";
    }

    private static HomeAct before(YearEnd end) {
        return switch (end.step()) {
            case LAST_COMMITMENT ->
                new HomeAct("SEE_REQUESTS", "Voir les demandes", "/budget/demandes?state=REQUESTED");
            case LAST_ACKNOWLEDGEMENT -> new HomeAct("SEE_PLANNED", "Voir les prévisions", "/budget/certifications");
            case LAST_PAYMENT_REQUEST ->
                new HomeAct("CREATE_PAYMENT", "Saisir un paiement", "/budget/paiements/nouveau");
            case SWITCHOVER -> null;
        };
    }

    /** B17: what is left near the switchover, and may still be asked for. */
    Optional<HomeTaskItem> carryOver(Year year) {
        var pot = year.pot();
        if (pot.switchover() == null
                || pot.switchover().isBefore(today)
                || pot.switchover().isAfter(today.plusDays(CARRY_OVER_DAYS))) {
            return Optional.empty();
        }
        var left = new ArrayList<String>();
        var cp = year.landing().atRisk().min(pot.carryOverLimit().subtract(pot.carryOverAsked()));
        if (cp.signum() > 0) {
            left.add(French.amount(cp) + " de CP sous le plafond");
        }
        var ae = pot.openedAe().subtract(pot.consumedAe()).subtract(pot.requestedAe());
        if (ae.signum() > 0 && !pot.aeAsked()) {
            left.add(French.amount(ae) + " d’AE libres");
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomeTaskItem(
                        "CARRY_OVER_TO_REQUEST",
                        "Report de " + year.year() + " vers " + (year.year() + 1),
                        French.list(left) + ", sans demande de report.",
                        pot.switchover(),
                        false,
                        new HomeObject("BUDGET", "carry-over", "/budget/exercice?year=" + year.year()),
                        null,
                        new HomeAct("CREATE_CARRY_OVER", "Demander", "/budget/reports/nouveau"),
                        null));
    }
}
