package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.face.PublicForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

@CheckedTemplate(basePath = "link", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class LinkTemplates {
    private LinkTemplates() {}

    /**
     * The page of an open link as it is shown.
     *
     * @param refused why nothing was kept, where no field is at fault; null for none
     * @param faults what is wrong with what was typed, all of it, for the summary at the head
     * @param submission the mark of this showing: its form sent twice is one act
     */
    public record Shown(
            String title,
            String sentence,
            List<LinkPage.Fact> facts,
            List<Button> buttons,
            List<LinkPage.Paper> papers,
            String refused,
            List<PublicForm.Field> faults,
            String address,
            String submission) {}

    /** @param heading null for the act that the page is made for */
    public record Button(String name, String heading, String words, List<PublicForm.Field> fields) {}

    static native TemplateInstance open(Shown link);

    /** @param again the address of a link that goes on opening its object; null for one that served */
    static native TemplateInstance done(LinkPage.Done done, String again);

    static native TemplateInstance dead();
}
