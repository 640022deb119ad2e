package fr.gouv.pilo.shared.contribution;

import java.util.List;
import java.util.Map;

/** The second line of what the search box finds, where it depends on the day or on who asks. Any room may know one. */
public interface SearchNotes {
    /** Of what kind of object it knows something. */
    String kind();

    /**
     * @param codes of a few objects that the caller finds
     * @return what is worth saying of them, in French, by code
     */
    Map<String, String> notes(List<String> codes);
}
