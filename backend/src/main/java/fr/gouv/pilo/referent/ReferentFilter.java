package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentView.ReferentTopic;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.ChangesQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the seats; one repeated is an OR, different ones are an AND. */
class ReferentFilter extends ChangesQuery {
    @QueryParam("structure")
    @Parameter(description = "Identifiant de la structure.")
    List<UUID> structure;

    @QueryParam("territory")
    @Parameter(
            description =
                    "Code d'un territoire : les sièges des structures qui s'y trouvent, ou dans un territoire qu'il contient.",
            example = "DEPT-46")
    List<String> territory;

    @QueryParam("topic")
    @Parameter(description = "Code du thème.", example = "INNOVATION")
    List<String> topic;

    @QueryParam("state")
    @Parameter(
            description =
                    "HELD : pourvus, y compris ceux qui ne le seront plus dans 60 jours (ENDING) ; VACANT : vacants ; "
                            + "TO_CONFIRM : pourvus, dont la confirmation annuelle est échue.")
    List<WantedState> state;

    @QueryParam("endingBefore")
    @Parameter(
            description = "Les sièges dont le dernier titulaire s'en va avant ce jour.",
            example = "2027-01-22",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String endingBefore;

    enum WantedState {
        HELD,
        ENDING,
        VACANT,
        TO_CONFIRM
    }

    /** @return codes of the territories asked for, with those that they contain; empty for all */
    Set<String> within(TerritoryTree tree) {
        var asked = territory == null ? Set.<String>of() : Set.copyOf(territory);
        // A territory that holds none must not read as "all of them".
        var within = new HashSet<>(asked);
        within.addAll(tree.expand(asked));
        return within;
    }

    /** @param asked null for any */
    static void requireTopics(List<String> asked, List<ReferentTopic> topics) {
        var codes = topics.stream().map(ReferentTopic::code).toList();
        if (asked != null && !codes.containsAll(asked)) {
            throw ProblemException.badRequest(
                    "Le paramètre « topic » attend l'une de ces valeurs : " + String.join(", ", codes) + ".");
        }
    }

    Optional<LocalDate> before() {
        try {
            return Optional.ofNullable(endingBefore).map(TimeBounds::date);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "Le paramètre « endingBefore » attend une date, " + TimeBounds.TEXT + ", par exemple 2027-01-22.");
        }
    }
}
