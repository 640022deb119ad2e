package fr.gouv.pilo.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "event", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PaperTemplates {
    private PaperTemplates() {}

    static native TemplateInstance attendanceSheet(AttendanceSheet sheet);

    static native TemplateInstance certificate(CertificatePaper paper);

    static native TemplateInstance convocation(Convocation paper);

    static native TemplateInstance certificates(CertificatePages.Page page);
}
