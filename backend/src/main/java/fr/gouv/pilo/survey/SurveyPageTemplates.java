package fr.gouv.pilo.survey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class SurveyPageTemplates {
    private SurveyPageTemplates() {}

    static native TemplateInstance form(SurveyPage.Form form);

    static native TemplateInstance answered(String message);

    static native TemplateInstance shut(String title, String sentence, List<SurveyPage.Said> answers);

    static native TemplateInstance dead(String sentence);
}
