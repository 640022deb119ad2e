package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeRow;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.text.CodePoints;
import fr.gouv.pilo.shared.text.TextLine;
import java.util.Set;

/** One line of a list, being read: what it lacks is told at its cell, all of it at once. */
final class RosterLine extends IntakeRow {
    private static final Set<String> YES = Set.of("oui", "vrai", "true", "o", "x", "1");
    private static final Set<String> NO = Set.of("non", "faux", "false", "n", "0");
    private static final Set<String> HERE = Set.of("surplace", "presentiel", "enpresentiel", "onsite", "presence");
    private static final Set<String> AWAY =
            Set.of("adistance", "distanciel", "endistanciel", "distance", "remote", "visio", "visioconference");

    private final RosterHeader header;
    private final RosterContext context;

    RosterLine(String file, RosterHeader header, SheetRow row, RosterContext context, IntakeIssues issues) {
        super(file, header, row, issues);
        this.header = header;
        this.context = context;
    }

    /** Who it names; null once a fault is told. */
    record Read(MailAddress mail, RegistrationDetails details, SeatMode mode) {}

    Read read() {
        var lastName = line(RosterField.LAST_NAME, 100);
        var firstName = line(RosterField.FIRST_NAME, 100);
        var mail = mail();
        var service = line(RosterField.SERVICE, 200);
        var department = department();
        var agent = agent();
        var mode = mode();
        if (isRefused()) {
            return null;
        }
        return new Read(
                mail,
                new RegistrationDetails(
                        lastName,
                        firstName,
                        service,
                        RegistrationCheck.key(service),
                        department,
                        agent,
                        "[]",
                        "[]",
                        new ServiceNeed[0]),
                mode);
    }

    private String line(RosterField field, int most) {
        var text = TextLine.of(required(header.name(field)));
        if (text != null && !RegistrationCheck.isReadable(text)) {
            refuse(header.name(field), "empty", "Écrivez-le en lettres ou en chiffres.");
            return null;
        }
        if (text != null && CodePoints.count(text) > most) {
            refuse(header.name(field), "size", "%d caractères au plus.".formatted(most));
        }
        return text;
    }

    private MailAddress mail() {
        var column = header.name(RosterField.MAIL);
        var text = line(RosterField.MAIL, 254);
        if (text == null) {
            return null;
        }
        var address = isAddress(text) ? MailAddress.of(text) : null;
        if (address == null) {
            refuse(column, "form", MailAddress.FORM_SAID);
        } else if (!MailAddress.reachable(text)) {
            refuse(column, "unreachable", MailAddress.UNREACHABLE_SAID);
        }
        return address;
    }

    private static boolean isAddress(String text) {
        return text.indexOf('@') > 0
                && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || c == '<' || c == '>');
    }

    private String department() {
        var column = header.name(RosterField.DEPARTMENT);
        var text = column == null ? "" : text(column);
        if (text == null || text.isEmpty()) {
            return null;
        }
        var code = context.department(text);
        if (code == null) {
            refuse(column, "department", "Ce département n'existe pas : écrivez son numéro, ou son nom.");
        }
        return code;
    }

    /** Without the column, as most lists are: an agent. */
    private boolean agent() {
        var column = header.name(RosterField.AGENT);
        var text = column == null ? "oui" : required(column);
        var key = text == null ? "oui" : RegistrationCheck.key(text);
        if (key == null || !YES.contains(key) && !NO.contains(key)) {
            refuse(column, "agent", "Écrivez « oui » ou « non ».");
        }
        return key != null && YES.contains(key);
    }

    private SeatMode mode() {
        var seats = context.mode().seats();
        var column = header.name(RosterField.MODE);
        if (column == null || isEmpty(column)) {
            if (seats.size() > 1) {
                refuse(
                        column,
                        "mode",
                        "Cet événement est hybride : écrivez « sur place » ou « à distance », colonne « Participation ».");
            }
            return seats.iterator().next();
        }
        var text = text(column);
        var mode = text == null ? null : said(String.valueOf(RegistrationCheck.key(text)));
        if (mode == null) {
            refuse(column, "mode", "Écrivez « sur place » ou « à distance ».");
        } else if (!seats.contains(mode)) {
            var only = mode == SeatMode.REMOTE ? "que sur place" : "qu'à distance";
            refuse(column, "mode", "Cet événement n'a lieu %s.".formatted(only));
        }
        return mode;
    }

    private static SeatMode said(String key) {
        return HERE.contains(key) ? SeatMode.ON_SITE : AWAY.contains(key) ? SeatMode.REMOTE : null;
    }
}
