package fr.gouv.pilo.shared.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields that an operation sorts by, the first being the contract's example. {@link QueryGuard} refuses others
 * before anything is read, whatever the format of the answer.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sorts {
    String[] value();
}
