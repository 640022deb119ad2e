package fr.gouv.pilo;

import fr.gouv.pilo.ContractFile.Operation;
import fr.gouv.pilo.attendance.AttendanceCalls;
import fr.gouv.pilo.calendar.CalendarCalls;
import fr.gouv.pilo.chorus.ChorusCalls;
import fr.gouv.pilo.dataset.DatasetCalls;
import fr.gouv.pilo.directory.DirectoryCalls;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.funding.FundingCalls;
import fr.gouv.pilo.home.HomeCalls;
import fr.gouv.pilo.indicator.IndicatorCalls;
import fr.gouv.pilo.mail.MailCalls;
import fr.gouv.pilo.measurement.ImportCalls;
import fr.gouv.pilo.measurement.MeasurementCalls;
import fr.gouv.pilo.project.ProjectCalls;
import fr.gouv.pilo.rate.RateCalls;
import fr.gouv.pilo.reach.ReachCalls;
import fr.gouv.pilo.referent.ReferentCalls;
import fr.gouv.pilo.roadmap.RoadmapCalls;
import fr.gouv.pilo.search.SearchCalls;
import fr.gouv.pilo.spending.SpendingGoodCalls;
import fr.gouv.pilo.survey.SurveyCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** For each operation of the contract a call that succeeds. Kept by hand as the access matrix is, in one file a room. */
final class GoodCalls {
    private static final List<Function<String, GoodCall>> ROOMS = List.of(
            DirectoryCalls::good,
            IndicatorCalls::good,
            MeasurementCalls::good,
            ImportCalls::good,
            RateCalls::good,
            RoadmapCalls::good,
            ProjectCalls::good,
            ReferentCalls::good,
            FundingCalls::good,
            SearchCalls::good,
            MailCalls::good,
            HomeCalls::good,
            DatasetCalls::good,
            SpendingGoodCalls::good,
            ChorusCalls::good,
            EventCalls::good,
            CalendarCalls::good,
            ReachCalls::good,
            AttendanceCalls::good,
            SurveyCalls::good);
    private static final Map<String, GoodCall> READINGS = new HashMap<>();

    /** @return the version of the object that the operation changes, as its reading gives it; null if it asks for none */
    static String version(Operation operation, GoodCall call) {
        if (!operation.hasParameter("If-Match")) {
            return null;
        }
        var object =
                isRead(operation.path()) ? operation.path() : operation.path().replaceAll("(/\\{[^}]+}).*", "$1");
        Map<String, Object> path = new TreeMap<>(call.path());
        path.keySet().removeIf(name -> !object.contains("{" + name + "}"));
        return Api.as(GoodCall.CALLER)
                .queryParams(call.query())
                .get(object, path)
                .getHeader("ETag");
    }

    private static boolean isRead(String path) {
        return ContractFile.operations().stream()
                .anyMatch(other -> "get".equals(other.method()) && path.equals(other.path()));
    }

    /** That of who may do everything, on whose behalf all is made. */
    static String token() {
        return GoodCall.CALLER.sign();
    }

    GoodCall of(Operation operation) {
        // Readings change nothing: one object serves them all.
        return "get".equals(operation.method())
                ? READINGS.computeIfAbsent(operation.id(), id -> made(operation))
                : made(operation);
    }

    private static GoodCall made(Operation operation) {
        if (asksForNothing(operation)) {
            return GoodCall.on(Map.of());
        }
        return ROOMS.stream()
                .map(room -> room.apply(operation.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(operation + " has no good call: add it beside its room's builder"));
    }

    /** A list, or another reading of the whole. */
    private static boolean asksForNothing(Operation operation) {
        for (var parameter : operation.node().path("parameters")) {
            if (parameter.path("required").asBoolean()) {
                return false;
            }
        }
        return !operation.node().has("requestBody");
    }
}
