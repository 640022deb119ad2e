package fr.gouv.pilo.shared.face;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "face", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class FaceTemplates {
    private FaceTemplates() {}

    static native TemplateInstance home(String region);

    static native TemplateInstance legal(String region, boolean demonstration);

    static native TemplateInstance accessibility();

    static native TemplateInstance personalData();

    static native TemplateInstance problem(String heading, String detail, String remedy, String id);
}
