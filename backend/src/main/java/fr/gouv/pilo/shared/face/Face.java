package fr.gouv.pilo.shared.face;

import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What stands around each public page, which the template {@code face/page} reads here, and how a page is answered. */
@ApplicationScoped
@Named("face")
public class Face {
    public static final String HTML = "text/html; charset=UTF-8";
    /** Of nobody in particular: any cache may keep it, and asks again soon. */
    private static final String FOR_ALL = "public, max-age=300";

    private static final String PASSING = "public, max-age=60";

    private final TerritoryTree territories;
    private final BusinessClock clock;

    Face(TerritoryTree territories, BusinessClock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    /** Null while the database, which is asked once, does not say it: a page that tells a failure must not fail. */
    public String getRegion() {
        try {
            return territories.nameOf(territories.instanceRegion());
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** What the banner of a demonstration says; null elsewhere. */
    public String getDemonstration() {
        return clock.setDate()
                .map(day ->
                        "Démonstration : les données sont fictives, et la date simulée au " + French.date(day) + ".")
                .orElse(null);
    }

    /** The same for everybody. */
    public Response shared(TemplateInstance page) {
        return answer(200, page, FOR_ALL);
    }

    /** The same for everybody, with what changes as people act: places that are left. No cache keeps it beyond a minute. */
    public Response passing(TemplateInstance page) {
        return answer(200, page, PASSING);
    }

    /** For one person, or about one act: no cache keeps it, and no other page learns its address. */
    public Response personal(int status, TemplateInstance page) {
        return answer(status, page, "no-store");
    }

    private static Response answer(int status, TemplateInstance page, String cache) {
        return Response.status(status)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .entity(page.render())
                .build();
    }
}
