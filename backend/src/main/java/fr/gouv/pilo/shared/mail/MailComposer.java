package fr.gouv.pilo.shared.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a mail from its template and what is kept of it. The addresses of its signed links are made now, and kept nowhere. */
@ApplicationScoped
class MailComposer {
    /** In a mail they take a third more; most relays take 10 MB. */
    private static final long ATTACHED = 7_000_000;

    private final Engine engine;
    private final ObjectMapper mapper;
    private final SignedLinks links;
    private final BusinessClock clock;
    private final MailSettings settings;
    private final List<MailAttachments> attachments;
    private final String publicUrl;

    MailComposer(
            Engine engine,
            ObjectMapper mapper,
            SignedLinks links,
            BusinessClock clock,
            MailSettings settings,
            @All List<MailAttachments> attachments,
            @ConfigProperty(name = "pilo.public-url") String publicUrl) {
        this.engine = engine;
        this.mapper = mapper;
        this.links = links;
        this.clock = clock;
        this.settings = settings;
        // Beans come in no order of their own: the files of two rooms do.
        this.attachments = attachments.stream()
                .sorted(Comparator.comparing(room -> room.getClass().getName()))
                .toList();
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** As it leaves. */
    MailText compose(ClaimedMail mail) {
        return compose(mail, links::create);
    }

    MailText compose(ClaimedMail mail, Function<LinkTarget, URI> address) {
        var kept = read(mail.data());
        var addresses = addresses(kept, address);
        return write(mail.template(), kept, addresses).with(attached(mail, kept, addresses));
    }

    /** As a page shows it: who reads it there gets no link to act with. */
    MailText masked(String template, String data) {
        var kept = read(data);
        var hidden = URI.create(publicUrl + "/public/lien/•••");
        return write(template, kept, addresses(kept, link -> hidden));
    }

    private static Map<String, URI> addresses(MailData kept, Function<LinkTarget, URI> address) {
        var addresses = new HashMap<String, URI>();
        kept.links().forEach((name, link) -> addresses.put(name, address.apply(link)));
        return addresses;
    }

    private List<MailAttachment> attached(ClaimedMail mail, MailData kept, Map<String, URI> addresses) {
        var facts = new MailFacts(
                mail.id(),
                mail.template(),
                settings.sender(),
                new MailAddress(mail.recipient(), mail.recipientName()),
                kept.values(),
                addresses,
                new MailObject(mail.objectType(), mail.objectKey()),
                mail.createdAt());
        var made = attachments.stream()
                .filter(room -> room.templates().contains(mail.template()))
                .flatMap(room -> room.attachments(facts).stream())
                .toList();
        if (made.stream().mapToLong(file -> file.content().length).sum() > ATTACHED) {
            throw new IllegalArgumentException("more is attached than a relay takes");
        }
        return made;
    }

    private MailText write(String template, MailData kept, Map<String, URI> addresses) {
        var found = engine.getTemplate("mail/" + template);
        if (found == null) {
            throw new IllegalArgumentException("no template of mails is called " + template);
        }
        var told = new HashMap<>(kept.values());
        addresses.forEach((name, address) -> told.put(name, address.toString()));
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
