package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.face.PublicForm;
import fr.gouv.pilo.shared.face.PublicForm.Field;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.problem.Violation;
import jakarta.validation.Validator;
import java.util.List;

/** What an act of a link asks to be typed. */
public interface LinkForm {
    /** As it stands now, before anybody typed. */
    List<Field> fields();

    /** As it was typed, with what is wrong. */
    List<Field> fields(TypedForm typed, List<Violation> faults);

    /**
     * @return what the act is given
     * @throws fr.gouv.pilo.shared.problem.ProblemException 422 at its fields, 400 where one that the page shows was not sent
     */
    Record read(TypedForm typed, Validator validator);

    /** @param now a record of texts with their titles and limits, as it stands */
    static LinkForm of(Record now) {
        return new Texts(now);
    }

    /** A field for each text of a record. */
    record Texts(Record now) implements LinkForm {
        @Override
        public List<Field> fields() {
            return PublicForm.fields(now);
        }

        @Override
        public List<Field> fields(TypedForm typed, List<Violation> faults) {
            return PublicForm.fields(now.getClass(), typed::typed, faults);
        }

        @Override
        public Record read(TypedForm typed, Validator validator) {
            return typed.whole(now.getClass(), validator);
        }
    }
}
