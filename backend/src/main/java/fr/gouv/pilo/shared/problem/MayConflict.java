package fr.gouv.pilo.shared.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a reading or an archiving that the state of its object may refuse: the contract tells 409, as of POST and PUT. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayConflict {}
