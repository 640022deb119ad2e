package fr.gouv.pilo.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.event.Attendees.Attendee;
import fr.gouv.pilo.event.Attendees.Meeting;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.MailReading;
import fr.gouv.pilo.shared.mail.MailReading.MailSaid;
import fr.gouv.pilo.shared.mail.NewMail;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The thanks that each who came gets once: where the certificate is, and the survey if there is one. */
@ApplicationScoped
class ThanksMail {
    static final String TEMPLATE = "event-thanks";
    private static final String OBJECT = "registration";

    private final MailReading reading;
    private final ObjectMapper mapper;
    private final Period open;

    ThanksMail(MailReading reading, ObjectMapper mapper, @ConfigProperty(name = "pilo.survey.open") Period open) {
        this.reading = reading;
        this.mapper = mapper;
        this.open = open;
    }

    /** To answer: that of the first thanks stands, and before them it is counted from today. */
    LocalDate lastDay(StoredSurvey survey, LocalDate today) {
        return survey.closesOn() == null ? today.plus(open) : survey.closesOn();
    }

    /** @return empty for an address that no relay takes */
    Optional<NewMail> to(Attendee one, Meeting meeting, StoredSurvey survey, LocalDate today) {
        return MailAddress.of(one.mail(), one.name())
                .map(address -> new NewMail(
                        TEMPLATE + ":" + one.registration(),
                        address,
                        TEMPLATE,
                        values(one.name(), one.where(), meeting, survey, today),
                        links(one.registration(), one.link(), survey, today),
                        new MailObject(OBJECT, one.registration().toString()),
                        null));
    }

    /** As the next one would read. */
    MailSaid preview(Meeting meeting, StoredSurvey survey, LocalDate today, String where) {
        var nobody = new UUID(0, 0);
        var link = new LinkTarget(OBJECT, nobody.toString(), Set.of(), meeting.endsAt());
        var data = Map.of(
                "values",
                values("Prénom Nom", where, meeting, survey, today),
                "links",
                links(nobody, link, survey, today));
        try {
            return reading.said(TEMPLATE, mapper.writeValueAsString(data)).orElseThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, LinkTarget> links(
            UUID registration, LinkTarget own, StoredSurvey survey, LocalDate today) {
        var links = new HashMap<String, LinkTarget>();
        links.put("link", own);
        if (survey.goesWithThanks(today)) {
            links.put("survey", SurveyLink.target(registration, own.expiresAt()));
        }
        return links;
    }

    private Map<String, Object> values(
            String name, String where, Meeting meeting, StoredSurvey survey, LocalDate today) {
        var values = new HashMap<String, Object>();
        values.put("name", name);
        values.put("title", meeting.title());
        values.put("when", meeting.when());
        values.put("where", where);
        values.put("training", meeting.training());
        values.put("closed", meeting.closed());
        values.put("until", French.date(lastDay(survey, today)));
        return values;
    }
}
