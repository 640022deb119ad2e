package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.face.PublicForm.Field;
import java.util.List;

/** What the public pages of events show: texts, made before, which the templates read. */
public interface EventPage {
    record Line(
            String title,
            String address,
            String kind,
            String when,
            String where,
            String registration,
            String summary) {}

    /**
     * One page of those to come.
     *
     * @param previous the address of the page before; null for the first
     * @param next of the page after; null for the last
     */
    record Listed(List<Line> lines, String count, int page, int pages, String previous, String next) {}

    record Fact(String label, String value) {}

    /**
     * @param button what leads to the form; null where nobody may register now
     * @param status and {@code attendance}: in the words of schema.org
     * @param previousStart when it was to begin; null unless it was moved
     * @param place where it is on site, with its postal address; null where it is not
     * @param remote whether one may follow it from afar
     */
    record Shown(
            Line line,
            String start,
            String end,
            List<String> paragraphs,
            List<Fact> facts,
            String notice,
            String button,
            String status,
            String attendance,
            String previousStart,
            String place,
            String postal,
            boolean remote,
            String organisation,
            String contact) {}

    /**
     * @param refused why nothing was registered, where no field is at fault; null for none
     * @param questions what tells the questions that it asks from those of before or after
     */
    record Form(
            String title,
            String address,
            String when,
            String notice,
            String refused,
            List<Field> inputs,
            List<Field> faults,
            String questions,
            String submission) {}
}
