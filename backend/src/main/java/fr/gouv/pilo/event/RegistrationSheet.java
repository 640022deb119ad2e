package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationView.QueueMoveItem;
import fr.gouv.pilo.event.RegistrationView.RegistrationItem;
import fr.gouv.pilo.shared.sheet.Column;
import java.util.List;

/** The columns of the files of registrations and of the journal of queues. */
final class RegistrationSheet {
    private RegistrationSheet() {}

    static final List<Column<RegistrationItem>> COLUMNS = List.of(
            Column.code("id", "Identifiant", RegistrationItem::id),
            Column.code("event", CreateRegistration.class, item -> item.event().code()),
            Column.text(
                    "eventTitle", "Titre de l'événement", item -> item.event().title()),
            Column.code("person", "Personne", RegistrationItem::person),
            Column.code("mode", CreateRegistration.class, RegistrationItem::mode),
            Column.code("state", "État", RegistrationItem::state),
            Column.number("seats", CreateRegistration.class, RegistrationItem::seats),
            Column.number("place", "Rang dans la file", RegistrationItem::place),
            Column.code("deadline", "Délai", RegistrationItem::deadline),
            Column.text("lastName", CreateRegistration.class, RegistrationItem::lastName),
            Column.text("firstName", CreateRegistration.class, RegistrationItem::firstName),
            Column.text("mail", CreateRegistration.class, RegistrationItem::mail),
            Column.text("service", CreateRegistration.class, RegistrationItem::service),
            Column.territory("department", CreateRegistration.class, RegistrationItem::department),
            Column.code("agent", CreateRegistration.class, RegistrationItem::agent),
            Column.text("companions", CreateRegistration.class, item -> String.join(" ; ", item.companions())),
            Column.code("needs", CreateRegistration.class, RegistrationItem::needs),
            Column.text("answers", CreateRegistration.class, item -> String.join(" ; ", item.answers())),
            Column.code("agreement", "Accord du responsable", RegistrationItem::agreement),
            Column.code("presence", RegistrationActs.CreateAttendance.class, RegistrationItem::presence),
            Column.number("presentSeats", "Personnes présentes", RegistrationItem::presentSeats),
            Column.code("createdAt", "Arrivée", RegistrationItem::createdAt));

    static final List<Column<QueueMoveItem>> MOVES = List.of(
            Column.code("occurredAt", "Instant", QueueMoveItem::occurredAt),
            Column.code("registration", "Inscription", QueueMoveItem::registration),
            Column.text("name", "Personne inscrite", QueueMoveItem::name),
            Column.code("mode", CreateRegistration.class, QueueMoveItem::mode),
            Column.code("reason", "Motif du mouvement", QueueMoveItem::reason),
            Column.code("before", "État avant", QueueMoveItem::before),
            Column.code("after", "État après", QueueMoveItem::after),
            Column.number("seats", CreateRegistration.class, QueueMoveItem::seats),
            Column.number("free", "Places libres alors", QueueMoveItem::free),
            Column.number("place", "Rang dans la file", QueueMoveItem::place),
            Column.code("deadline", "Délai", QueueMoveItem::deadline),
            Column.text("note", RegistrationActs.CreateAttendance.class, QueueMoveItem::note),
            Column.text("accountName", "Auteur", QueueMoveItem::accountName));
}
