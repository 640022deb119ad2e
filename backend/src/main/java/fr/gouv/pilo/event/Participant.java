package fr.gouv.pilo.event;

import java.util.List;
import java.util.Set;

/** What is typed of who comes, by whoever types it. */
interface Participant {
    String lastName();

    String firstName();

    String service();

    String department();

    Boolean agent();

    Integer seats();

    List<String> companions();

    Set<ServiceNeed> needs();

    List<String> answers();

    /** One seat unless more are asked for. */
    default int wanted() {
        return seats() == null ? 1 : seats();
    }
}
