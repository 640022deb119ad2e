package fr.gouv.pilo.shared.link;

import java.util.List;

/**
 * The page of a link, in French.
 *
 * @param sentence what is asked of its bearer
 * @param facts what is shown of the object, and no more: who holds the address reads it
 * @param papers what may be downloaded of it
 */
public record LinkPage(String title, String sentence, List<Fact> facts, List<Act> acts, List<Paper> papers) {
    public LinkPage(String title, String sentence, List<Fact> facts, List<Act> acts) {
        this(title, sentence, facts, acts, List.of());
    }

    /**
     * @param name the last part of its address
     * @param button what the link to it says
     */
    public record Paper(String name, String button) {}

    public record Fact(String label, String value) {}

    /**
     * @param name as in {@link LinkTarget#acts}
     * @param heading null for the act that the page is made for
     * @param form what is to be typed; null for a button alone
     * @param shown false for one whose form would stand beside a button that loses what is typed: who has a page of before
     *     may still send it
     */
    public record Act(String name, String heading, String button, LinkForm form, boolean shown) {
        public Act(String name, String heading, String button, Record form) {
            this(name, heading, button, form == null ? null : LinkForm.of(form), true);
        }
    }

    public record Done(String title, String sentence) {}
}
