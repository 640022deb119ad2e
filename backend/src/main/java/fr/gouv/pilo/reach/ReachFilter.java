package fr.gouv.pilo.reach;

import fr.gouv.pilo.event.EventAudience;
import fr.gouv.pilo.event.EventKind;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is counted, and by what it is told apart; a filter repeated is an OR, different ones are an AND. */
class ReachFilter extends ListQuery {
    @QueryParam("groupBy")
    @Parameter(
            description =
                    "Un groupe ou plusieurs, séparés par une virgule : territory (département de l'agent), organisation (son "
                            + "service), quarter, kind. Sans eux : le total.",
            example = "territory",
            schema = @Schema(maxLength = 40))
    String groupBy;

    @QueryParam("from")
    @Parameter(
            description = "Les événements qui commencent ce jour ou après.",
            example = "2026-01-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Les événements qui commencent ce jour ou avant ; jamais ceux à venir.",
            example = "2026-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("kind")
    @Parameter(description = "Nature de l'événement.")
    List<EventKind> kind;

    @QueryParam("audience")
    @Parameter(description = "Pour qui il est fait.")
    List<EventAudience> audience;

    @QueryParam("territory")
    @Parameter(
            description = "Code d'un territoire : les agents de ce territoire, ou d'un territoire qu'il contient.",
            example = "DEPT-31")
    List<String> territory;

    /** By what persons are told apart. */
    enum Group {
        TERRITORY,
        ORGANISATION,
        QUARTER,
        KIND
    }

    Set<Group> groups() {
        var groups = EnumSet.noneOf(Group.class);
        if (groupBy != null && !groupBy.isBlank()) {
            Arrays.stream(groupBy.split(",")).forEach(name -> groups.add(group(name.trim())));
        }
        return groups;
    }

    private static Group group(String name) {
        return Arrays.stream(Group.values())
                .filter(group -> nameOf(group).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("Groupe inconnu : « " + name + " ». Groupes possibles : "
                        + Arrays.stream(Group.values()).map(ReachFilter::nameOf).collect(Collectors.joining(", "))
                        + "."));
    }

    private static String nameOf(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    LocalDate fromDay() {
        return day("from", from);
    }

    LocalDate toDay() {
        return day("to", to);
    }

    static LocalDate day(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return TimeBounds.date(text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "Le paramètre « " + name + " » attend une date, " + TimeBounds.TEXT + ", par exemple 2026-12-01.");
        }
    }

    static List<String> names(List<? extends Enum<?>> constants) {
        return constants == null ? null : constants.stream().map(Enum::name).toList();
    }
}
