package fr.gouv.pilo.attendance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class CheckInTemplates {
    private CheckInTemplates() {}

    static native TemplateInstance list();
}
