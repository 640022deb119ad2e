package fr.gouv.pilo.home;

import static fr.gouv.pilo.GoodCall.sending;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.project.ProjectCalls;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;

/** What awaits the account of the walks, and the good calls of the room. */
public final class HomeCalls {
    private HomeCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return operation.equals("createHomeReminder") ? sending(reminder(GoodCall.CALLER), "message") : null;
    }

    /** Of the first thing to do on an account's home. */
    static Map<String, Object> reminder(Tokens who) {
        var home = home(who);
        if (home.getString("tasks[0].kind") == null) {
            ProjectCalls.late(null);
            home = home(who);
        }
        var body = new HashMap<String, Object>();
        body.put("kind", home.getString("tasks[0].kind"));
        body.put("objectKey", home.getString("tasks[0].objectKey"));
        body.put("message", "Pouvez-vous regarder ?");
        return body;
    }

    private static JsonPath home(Tokens who) {
        return Api.as(who).get("/api/v1/home").then().statusCode(200).extract().jsonPath();
    }
}
