package fr.gouv.pilo.shared.limit;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an operation that asks for less than the share of a caller, such as a public one: beyond, the answer is 429. */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LimitedTo {
    /** 0: not counted so. */
    int perMinute() default 0;

    /** Instead, where many share an address and come at once. */
    int perHour() default 0;
}
