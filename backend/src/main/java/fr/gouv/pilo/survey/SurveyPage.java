package fr.gouv.pilo.survey;

import java.util.List;

/** The public page as it is shown. */
public interface SurveyPage {
    /**
     * @param refused what is wrong with the whole; null for nothing
     * @param faults the inputs that are to be put right
     */
    record Form(
            String title,
            String when,
            String until,
            String notice,
            String refused,
            List<Input> inputs,
            List<Input> faults,
            String address) {}

    /** @param hint null for none */
    record Input(
            String name,
            boolean text,
            String label,
            String hint,
            String value,
            String error,
            int limit,
            List<Choice> choices) {}

    /** What was typed, to be read again where it can no longer be sent. */
    record Said(String question, String answer) {}

    record Choice(String id, String value, String label, boolean chosen) {}
}
