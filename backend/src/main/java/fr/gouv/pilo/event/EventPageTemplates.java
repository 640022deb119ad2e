package fr.gouv.pilo.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The public pages of events. */
@CheckedTemplate(basePath = "event", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class EventPageTemplates {
    private EventPageTemplates() {}

    static native TemplateInstance list(EventPage.Listed events);

    static native TemplateInstance show(EventPage.Shown event);

    static native TemplateInstance register(EventPage.Form form);

    static native TemplateInstance asked(String title, String message, String address);
}
