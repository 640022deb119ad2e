package fr.gouv.pilo.reach;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.event.Attended;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds headcounts through the API, and the good calls of the room. */
public final class ReachCalls {
    static final String REACH = "/api/v1/event-reach";
    static final String HEADCOUNTS = "/api/v1/headcounts";
    static final String HOURS = "/api/v1/training-hours";
    static final String LAYOUT = "/api/v1/training-layout";
    static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");
    /** Each headcount of a territory has a day of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private ReachCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "createHeadcount" -> sending(headcount(), "source");
            case "getHeadcount" -> on(Map.of("id", created(headcount())));
            case "updateHeadcount" -> sending(Map.of("id", created(headcount())), headcount(), "source");
            case "getEventCost" ->
                on(Map.of("id", Attended.event("ATELIER", List.of(Attended.session("09:30", "12:30")))));
            case "updateTrainingLayout" -> sending(layout("Nom", "Service", "Moment", "Durée"), "columns");
            default -> null;
        };
    }

    static Map<String, Object> headcount(Object... other) {
        var form = new HashMap<String, Object>();
        form.put("territory", "DEPT-75");
        form.put("organisationId", null);
        form.put("agents", 400);
        form.put("kind", "ESTIMATE");
        form.put("source", "Bilan social de démonstration");
        form.put(
                "valuedOn",
                LocalDate.of(2000, 1, 1).plusDays(DAYS.incrementAndGet()).toString());
        form.put("remark", null);
        for (var i = 0; i < other.length; i += 2) {
            form.put((String) other[i], other[i + 1]);
        }
        return form;
    }

    static Response create(Tokens who, Map<String, Object> form) {
        return Api.as(who).contentType(ContentType.JSON).body(form).post(HEADCOUNTS);
    }

    static String created(Map<String, Object> form) {
        return create(MISSION, form).then().statusCode(201).extract().path("headcount.id");
    }

    static Map<String, Object> layout(String... headings) {
        var fields = List.of("LAST_NAME", "EMPLOYER", "HALF_DAY", "HOURS");
        var columns = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < headings.length; i++) {
            columns.add(Map.of("field", fields.get(i), "heading", headings[i]));
        }
        var form = new HashMap<String, Object>();
        form.put("columns", columns);
        form.put("halfDayMinutes", null);
        return form;
    }

    static Response setLayout(Map<String, Object> form) {
        var tag = Api.as(MISSION).get(LAYOUT).then().statusCode(200).extract().header("ETag");
        return Api.as(MISSION)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(form)
                .put(LAYOUT);
    }
}
