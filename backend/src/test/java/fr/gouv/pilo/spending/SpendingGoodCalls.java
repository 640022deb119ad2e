package fr.gouv.pilo.spending;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.PLANNED;
import static fr.gouv.pilo.spending.SpendingCalls.above;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.advance;
import static fr.gouv.pilo.spending.SpendingCalls.at;
import static fr.gouv.pilo.spending.SpendingCalls.broken;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.created;
import static fr.gouv.pilo.spending.SpendingCalls.item;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.number;
import static fr.gouv.pilo.spending.SpendingCalls.paid;
import static fr.gouv.pilo.spending.SpendingCalls.planned;
import static fr.gouv.pilo.spending.SpendingCalls.request;
import static fr.gouv.pilo.spending.SpendingCalls.requested;
import static fr.gouv.pilo.spending.SpendingCalls.schemeOf;
import static fr.gouv.pilo.spending.SpendingCalls.withTranches;

import fr.gouv.pilo.GoodCall;
import java.util.List;
import java.util.Map;

/** The good calls of the room. */
public final class SpendingGoodCalls {
    private SpendingGoodCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "createCommitment" -> sending(commitment(line("100000")), "object");
            case "getCommitment" -> on(at(committed(ofLead())));
            case "updateCommitment" -> sending(at(committed()), corrected(), "object");
            case "amendCommitment" -> sending(at(committed()), noted("signedOn"), "note");
            case "withdrawCommitment" -> sending(at(committed()), noted("withdrawnOn"), "note");
            case "affirmTranche" -> sending(at(withTranches()), affirmation(), "note");
            case "acceptCommitment" -> sending(at(committed()), noted("acknowledgedOn"), "note");
            case "signAcceptance", "discardAcceptance" -> on(prepared());
            default -> moneyOut(operation);
        };
    }

    private static GoodCall moneyOut(String operation) {
        return switch (operation) {
            case "getBudgetAnomaly" -> on(Map.of("id", broken(ofLead())));
            case "updateBudgetAnomaly" ->
                sending(
                        Map.of("id", broken(commitment(line("100000")))),
                        map("state", "BEING_HANDLED", "reason", "Vu"),
                        "reason");
            case "simulateBudgetLanding" -> {
                var form = map("scheme", schemeOf(line("100000")));
                yield sending(form, "scheme");
            }
            case "getBudgetLanding", "getPaymentSchedule" -> on(Map.of(), Map.of("scheme", schemeOf(line("100000"))));
            case "createPayment" -> sending(advance(committed()), "note");
            case "getPayment" -> on(at(created(PAYMENTS, advance(committed(ofLead())), "payment.id")));
            case "reversePayment" -> sending(at(paid()), map("reason", "Saisi deux fois"), "reason");
            case "createPlannedCertification" -> sending(planned(committed()), "note");
            case "getPlannedCertification" -> on(at(created(PLANNED, planned(committed(ofLead())), "id")));
            case "deletePlannedCertification" -> on(at(created(PLANNED, planned(committed()), "id")));
            case "updatePlannedCertification" -> {
                var form = planned(committed());
                yield sending(at(created(PLANNED, form, "id")), form, "note");
            }
            case "createCommitmentRequest" -> sending(request(line("100000")), "object");
            case "getCommitmentRequest" -> {
                var form = request(line("100000"));
                form.put("project", projectOfLead());
                yield on(at(requested(GoodCall.CALLER, form)));
            }
            case "submitCommitmentRequest" -> sending(at(programmed()), map("overReason", "Essai"), "overReason");
            case "approveCommitmentRequest" -> sending(at(above()), map("note", "Vu"), "note");
            case "refuseCommitmentRequest" -> sending(at(requested()), map("reason", "Reporté"), "reason");
            case "receiveCommitmentRequest" ->
                sending(at(requested()), map("number", number(), "signedOn", "2026-06-01", "note", "Reçu"), "note");
            default -> null;
        };
    }

    /** A project lead reads what is tied to own projects. */
    private static Map<String, Object> ofLead() {
        var line = line("100000");
        var item = item(line, "10000.00");
        item.put("project", projectOfLead());
        return commitment(line, Map.of("items", List.of(item)));
    }

    static String projectOfLead() {
        String organisation = created(
                "/api/v1/organisations",
                map("name", "Porteur d'essai", "kind", "SERVICE", "territory", "REG-76"),
                "id");
        return created(
                "/api/v1/projects",
                map(
                        "title",
                        "Essai",
                        "programme",
                        "LABO",
                        "organisationId",
                        organisation,
                        "leadAccountId",
                        GoodCall.accountOf("project-lead")),
                "code");
    }

    private static Map<String, Object> affirmation() {
        return map("tranche", "TO1", "affirmedOn", "2026-06-01", "note", "Affermie");
    }

    private static Map<String, Object> corrected() {
        return map("kind", "ORDER", "object", "Corrigé");
    }

    private static Map<String, Object> noted(String day) {
        return map(day, "2026-06-01", "amount", "100.00", "note", "Essai");
    }

    private static Map<String, Object> prepared() {
        var number = committed();
        String acceptance = act(ASSISTANT, number, "acceptances", noted("acknowledgedOn"))
                .then()
                .statusCode(201)
                .extract()
                .path("prepared[0].id");
        return Map.of("id", number, "acceptance", acceptance);
    }

    private static String programmed() {
        var form = request(line("100000"));
        form.put("programmed", true);
        return requested(GoodCall.CALLER, form);
    }
}
