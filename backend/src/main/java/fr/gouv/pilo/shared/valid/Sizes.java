package fr.gouv.pilo.shared.valid;

import fr.gouv.pilo.shared.text.CodePoints;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * {@code @Size} as the contract means it: a text is counted in code points, where Bean Validation counts the units of
 * UTF-16, in which an emoji is two.
 */
@ApplicationScoped
class Sizes implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(OfText.class)
                .validatedBy(OfCollection.class);
        configuration.addMapping(mapping);
    }

    /** Public, as its sibling is: the validator makes them. */
    public static final class OfText implements ConstraintValidator<Size, CharSequence> {
        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var length = CodePoints.count(text);
            return length >= min && length <= max;
        }
    }

    public static final class OfCollection implements ConstraintValidator<Size, Collection<?>> {
        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(Collection<?> items, ConstraintValidatorContext context) {
            return items == null || items.size() >= min && items.size() <= max;
        }
    }
}
