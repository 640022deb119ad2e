package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.face.PublicForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class CheckInTemplates {
    private CheckInTemplates() {}

    static native TemplateInstance list();

    /** @param refused why nothing was noted, where no field is at fault; null for none */
    static native TemplateInstance presence(
            List<PublicForm.Field> fields, List<PublicForm.Field> faults, String refused, String mark);

    static native TemplateInstance confirmed(String message);
}
