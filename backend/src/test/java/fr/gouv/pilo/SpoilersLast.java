package fr.gouv.pilo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Classes by name, which none of them may count on; those that leave the data as no other could use it after them. A
 * start of the application for such a class alone would take longer than most classes do.
 */
public final class SpoilersLast implements ClassOrderer {
    /** What it draws or breaks stays behind in the database of its profile. Named to Quarkus in backend/pom.xml. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Spoiler {}

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(SpoilersLast::spoils)
                        .thenComparing(one -> one.getTestClass().getName()));
    }

    /** By name: the classes of a profile are loaded apart, and their annotations with them. */
    private static boolean spoils(ClassDescriptor one) {
        return Arrays.stream(one.getTestClass().getAnnotations())
                .anyMatch(found -> found.annotationType().getName().equals(Spoiler.class.getName()));
    }
}
