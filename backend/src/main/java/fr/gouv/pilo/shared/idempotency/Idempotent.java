package fr.gouv.pilo.shared.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a transactional service method that creates or acts: its result is stored in the same transaction as the creation, so
 * that a kill between commit and answer loses nothing, and replayed. The fingerprint is over the arguments.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
