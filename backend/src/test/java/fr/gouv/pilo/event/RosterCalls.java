package fr.gouv.pilo.event;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.at;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lists of people, as organisers send them; and the good calls of their imports. */
final class RosterCalls {
    static final String URL = "/api/v1/registration-imports";
    static final String COLUMNS = "Nom;Prénom;Courriel;Service";

    private RosterCalls() {}

    static GoodCall good(String operation) {
        return switch (operation) {
            case "checkRegistrationImport" ->
                sending(at(EventCalls.published(MISSION)), Map.of("files", csv(COLUMNS, line())), null);
            case "listRegistrationImports" -> on(at(RegistrationCalls.shared()));
            case "getRegistrationImport",
                    "listRegistrationImportRows",
                    "listRegistrationImportIssues",
                    "abandonRegistrationImport" -> on(at(checked(RegistrationCalls.shared(), line())));
            case "getRegistrationImportFile" ->
                on(Map.of("id", checked(RegistrationCalls.shared(), line()), "position", 0));
            case "applyRegistrationImport" ->
                sending(
                        at(checked(EventCalls.published(MISSION), line())),
                        Map.of("confirmation", false, "note", "Liste du service"),
                        "note");
            case "reverseRegistrationImport" -> {
                var id = checked(EventCalls.published(MISSION), line());
                apply(id, false).statusCode(200);
                yield on(at(id));
            }
            case "listEventMessages", "getEventMessageRecipients" -> on(at(RegistrationCalls.shared()));
            case "createEventMessage" -> {
                var event = EventCalls.published(MISSION);
                RegistrationCalls.registered(event);
                yield sending(at(event), EventMessageTest.message(), "subject");
            }
            default -> null;
        };
    }

    static String line() {
        return line(RegistrationCalls.mail());
    }

    static String line(String mail) {
        return "Exemple;Camille;" + mail + ";Service de démonstration";
    }

    static byte[] csv(String header, String... lines) {
        return (header + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    static ValidatableResponse send(String event, byte[] content) {
        return Api.as(MISSION)
                .multiPart("files", "participants.csv", content)
                .post(EventCalls.URL + "/" + event + "/registration-imports")
                .then();
    }

    static ValidatableResponse send(String event, String... lines) {
        return send(event, csv(COLUMNS, lines));
    }

    static String checked(String event, String... lines) {
        return send(event, lines).statusCode(201).extract().path("id");
    }

    static ValidatableResponse get(String id) {
        return Api.as(MISSION).get(URL + "/" + id).then().statusCode(200);
    }

    private static String tag(String id) {
        return get(id).extract().header("ETag");
    }

    static ValidatableResponse apply(String id, boolean confirmation) {
        return Api.as(MISSION)
                .header("If-Match", tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("confirmation", confirmation))
                .post(URL + "/" + id + "/application")
                .then();
    }

    static ValidatableResponse reverse(String id) {
        return Api.as(MISSION)
                .header("If-Match", tag(id))
                .post(URL + "/" + id + "/reversal")
                .then();
    }
}
