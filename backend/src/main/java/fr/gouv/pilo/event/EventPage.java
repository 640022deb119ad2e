package fr.gouv.pilo.event;

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

    record Fact(String label, String value) {}

    /**
     * @param button what leads to the form; null where nobody may register now
     * @param status and {@code attendance}: in the words of schema.org
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
            String place,
            String organisation) {}

    /** @param id of its input, by which a fault leads to it */
    record Choice(String id, String name, String value, String label, boolean chosen) {}

    /** @param kind text, email, select, radio, checks or lines */
    record Input(
            String name,
            String kind,
            String label,
            String hint,
            String value,
            String error,
            int limit,
            boolean required,
            String autocomplete,
            List<Choice> choices) {}

    /** @param refused why nothing was registered, where no field is at fault; null for none */
    record Form(
            String title,
            String address,
            String when,
            String notice,
            String refused,
            List<Input> inputs,
            List<Input> faults,
            String submission) {}
}
