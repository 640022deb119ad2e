package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.VideoText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file of a video tool says: each join, with who and how long. Of Teams it is the part of participants, where a
 * person is once, or more if the meeting was begun again; of BigBlueButton the whole file.
 */
record VideoReport(VideoTool tool, List<Join> joins, List<Fault> faults) {
    private static final Set<String> NAMES = Set.of("name", "nom", "full name", "nom complet", "user", "utilisateur");
    private static final Set<String> MAILS = Set.of(
            "email", "e mail", "mail", "courriel", "adresse e mail", "adresse de courrier", "courrier electronique");
    private static final Set<String> MODERATORS = Set.of("moderator", "moderateur");
    private static final Pattern PART = Pattern.compile("^[0-9]{1,2}\\..{0,100}$");
    /** « (Invité) », « (Guest) », « (Externe) », « (Non vérifié) »: what Teams writes after a name. */
    private static final Pattern REMARK = Pattern.compile(
            "\\s{0,5}\\((?:invit|guest|extern|unverified|non v)[^()]{0,40}\\)$", Pattern.CASE_INSENSITIVE);

    /** @param mail null where the tool knows none */
    record Join(String name, String mail, int seconds) {}

    record Fault(int line, String value) {}

    private record Header(int name, int duration, int mail, int address, VideoTool tool) {}

    /** @return null if it is no file that is known */
    static VideoReport read(byte[] content) {
        var lines = VideoText.lines(content);
        for (var i = 0; i < lines.size(); i++) {
            var header = header(lines.get(i));
            if (header != null) {
                return read(header, lines.subList(i + 1, lines.size()));
            }
        }
        return null;
    }

    private static Header header(Line line) {
        var titles = line.cells().stream().map(VideoNames::plain).toList();
        var duration = -1;
        var moderated = false;
        var mail = -1;
        var address = -1;
        for (var i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            duration = title.contains("duration") || title.contains("duree") ? i : duration;
            mail = MAILS.contains(title) ? i : mail;
            address = title.endsWith("upn") ? i : address;
            moderated |= MODERATORS.contains(title);
        }
        if (titles.isEmpty() || !NAMES.contains(titles.get(0)) || duration < 0 || !moderated && mail < 0) {
            return null;
        }
        return new Header(0, duration, mail, address, moderated ? VideoTool.BIG_BLUE_BUTTON : VideoTool.TEAMS);
    }

    private static VideoReport read(Header header, List<Line> lines) {
        var joins = new ArrayList<Join>();
        var faults = new ArrayList<Fault>();
        for (var line : lines) {
            if (line.isBlank()
                    || PART.matcher(line.cells().get(0)).matches()
                            && line.cells().size() < 2) {
                break;
            }
            var name = cell(line, header.name());
            var said = cell(line, header.duration());
            // The dashboard ends with what nobody in particular did.
            if (name.isEmpty() || "-".equals(said)) {
                continue;
            }
            var seconds = VideoDuration.seconds(said);
            if (seconds < 0) {
                faults.add(new Fault(line.number(), said));
            } else {
                joins.add(new Join(REMARK.matcher(name).replaceFirst(""), mail(header, line), seconds));
            }
        }
        return new VideoReport(header.tool(), joins, faults);
    }

    private static String mail(Header header, Line line) {
        var mail = cell(line, header.mail());
        var found = mail.contains("@") ? mail : cell(line, header.address());
        return found.contains("@") ? found : null;
    }

    private static String cell(Line line, int position) {
        return position < 0 || position >= line.cells().size()
                ? ""
                : line.cells().get(position);
    }
}
