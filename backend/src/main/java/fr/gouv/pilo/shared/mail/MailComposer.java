package fr.gouv.pilo.shared.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a mail from its template and what is kept of it. The addresses of its signed links are made now, and kept nowhere. */
@ApplicationScoped
class MailComposer {
    private final Engine engine;
    private final ObjectMapper mapper;
    private final SignedLinks links;
    private final BusinessClock clock;
    private final String publicUrl;

    MailComposer(
            Engine engine,
            ObjectMapper mapper,
            SignedLinks links,
            BusinessClock clock,
            @ConfigProperty(name = "pilo.public-url") String publicUrl) {
        this.engine = engine;
        this.mapper = mapper;
        this.links = links;
        this.clock = clock;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** As it leaves. */
    MailText compose(ClaimedMail mail) {
        return compose(mail, links::create);
    }

    MailText compose(ClaimedMail mail, Function<LinkTarget, URI> address) {
        return compose(mail.template(), mail.data(), address);
    }

    /** As a page shows it: who reads it there gets no link to act with. */
    MailText masked(String template, String data) {
        return compose(template, data, link -> URI.create(publicUrl + "/public/lien/•••"));
    }

    private MailText compose(String template, String data, Function<LinkTarget, URI> address) {
        var found = engine.getTemplate("mail/" + template);
        if (found == null) {
            throw new IllegalArgumentException("no template of mails is called " + template);
        }
        var kept = read(data);
        var told = new HashMap<>(kept.values());
        kept.links().forEach((name, link) -> told.put(name, address.apply(link).toString()));
        told.put("home", publicUrl);
        told.put("banner", banner());
        var instance = found.instance();
        told.forEach(instance::data);
        return PlainText.of(instance.render());
    }

    /** Null outside of a demonstration. */
    private String banner() {
        return clock.setDate()
                .map(day -> "Démonstration – données fictives – date simulée : " + French.date(day))
                .orElse(null);
    }

    private MailData read(String data) {
        try {
            var kept = mapper.readValue(data, MailData.class);
            return kept == null ? new MailData(Map.of(), Map.of()) : kept;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is kept of a mail can't be read", e);
        }
    }
}
