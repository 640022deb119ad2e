package fr.gouv.pilo.calendar;

import static fr.gouv.pilo.GoodCall.on;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import java.util.Map;
import java.util.UUID;

/** Personal calendars, and the good calls of the room. */
public final class CalendarCalls {
    static final String URL = "/api/v1/calendar-subscription";

    private CalendarCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            // Of somebody whose address no walk renews.
            case "getCalendar" -> on(Map.of("secret", secret(somebody()) + ".ics"));
            default -> null;
        };
    }

    static Tokens somebody() {
        return Tokens.person("mission-lead").territories("REG-76").subject("agenda-" + UUID.randomUUID());
    }

    /** @return what stands in the address, which is new */
    static String secret(Tokens who) {
        String url =
                Api.as(who).post(URL + "s").then().statusCode(201).extract().path("url");
        return url.substring(url.lastIndexOf('/') + 1, url.length() - ".ics".length());
    }
}
