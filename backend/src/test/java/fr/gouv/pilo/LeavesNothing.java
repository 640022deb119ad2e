package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Each test of the class leaves the database as it found it: what was refused was refused whole. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LeavesNothing.Comparison.class)
public @interface LeavesNothing {
    /** Tables that the tests of the class write on purpose, such as the accounts of their callers. */
    String[] except() default {};

    class Comparison implements BeforeEachCallback, AfterEachCallback {
        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(LeavesNothing.class);

        @Override
        public void beforeEach(ExtensionContext context) throws SQLException {
            context.getStore(HERE).put("before", content(context));
        }

        @Override
        public void afterEach(ExtensionContext context) throws SQLException {
            assertEquals(context.getStore(HERE).get("before"), content(context));
        }

        private static Object content(ExtensionContext context) throws SQLException {
            var except = context.getRequiredTestClass()
                    .getAnnotation(LeavesNothing.class)
                    .except();
            return StoredContent.without(except);
        }
    }
}
