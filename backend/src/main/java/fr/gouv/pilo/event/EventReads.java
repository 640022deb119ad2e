package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.contribution.Links;
import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What others read of the events through the views of this room: the search box, the thread. */
@ApplicationScoped
class EventReads implements SearchEntries {
    @Override
    public String view() {
        return "event_search_read";
    }

    @Override
    public String right() {
        return Right.EVENTS_READ;
    }

    /** The project that an event is of; who reads the one reads the other by its own rights. */
    @Produces
    @Singleton
    Links projects() {
        return Links.of("event_project_link_read", Right.EVENTS_READ, Right.PROJECTS_READ);
    }
}
