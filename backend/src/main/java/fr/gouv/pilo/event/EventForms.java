package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.EventView.EventAccountItem;
import fr.gouv.pilo.event.EventView.EventSeatsItem;
import fr.gouv.pilo.event.EventView.EventSessionItem;
import fr.gouv.pilo.event.EventView.EventTalkItem;
import fr.gouv.pilo.event.UpdateEvent.SessionForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An event as its form would be typed again: what the trail compares, what a copy begins with. */
final class EventForms {
    private EventForms() {}

    static UpdateEvent of(EventView view) {
        var event = view.event();
        return new UpdateEvent(
                event.kind(),
                event.mode(),
                event.title(),
                event.summary(),
                view.description(),
                new LinkedHashSet<>(event.audiences()),
                event.territory(),
                event.place(),
                view.address(),
                view.access(),
                view.travelCosts(),
                view.videoLink(),
                view.sessions().stream().map(EventForms::session).toList(),
                event.openToPublic(),
                view.registrationOpens(),
                view.registrationCloses(),
                capacity(event.onSite()),
                capacity(event.remote()),
                view.queue(),
                view.offerHours(),
                view.maxSeats(),
                view.onePerService(),
                view.supervisorAgreement(),
                new LinkedHashSet<>(view.needs()),
                view.questions(),
                speakers(view.speakers()),
                view.materials(),
                view.replayLink(),
                event.project() == null ? null : event.project().code(),
                view.budgetLine(),
                event.organisation() == null ? null : event.organisation().id(),
                view.coOrganisers().stream().map(EventAccountItem::id).collect(Collectors.toSet()));
    }

    /** The same at other dates, and without what only the past has: its recording. */
    static UpdateEvent at(UpdateEvent form, List<SessionForm> others, String opens, String closes) {
        return new UpdateEvent(
                form.kind(),
                form.mode(),
                form.title(),
                form.summary(),
                form.description(),
                form.audiences(),
                form.territory(),
                form.place(),
                form.address(),
                form.access(),
                form.travelCosts(),
                form.videoLink(),
                others,
                form.openToPublic(),
                opens,
                closes,
                form.capacityOnSite(),
                form.capacityRemote(),
                form.queue(),
                form.offerHours(),
                form.maxSeats(),
                form.onePerService(),
                form.supervisorAgreement(),
                form.needs(),
                form.questions(),
                form.speakers(),
                form.materials(),
                null,
                form.project(),
                form.budgetLine(),
                form.organisation(),
                form.coOrganisers());
    }

    private static SessionForm session(EventSessionItem session) {
        return new SessionForm(session.title(), session.start(), session.end());
    }

    private static Integer capacity(EventSeatsItem seats) {
        return seats == null ? null : seats.capacity();
    }

    private static List<UUID> speakers(List<EventTalkItem> talks) {
        return talks.stream().map(EventTalkItem::id).toList();
    }

    static boolean sameTimes(List<EventSessionItem> before, List<SessionRow> after) {
        return before.stream()
                .map(one -> List.of(one.startsAt(), one.endsAt()))
                .toList()
                .equals(after.stream()
                        .map(one -> List.of(one.startsAt(), one.endsAt()))
                        .toList());
    }

    /** The sessions that there are, called as they are typed, at the same times. */
    static List<SessionRow> titled(List<EventSessionItem> before, List<SessionRow> typed) {
        return IntStream.range(0, typed.size())
                .mapToObj(i -> new SessionRow(
                        before.get(i).id(),
                        typed.get(i).title(),
                        typed.get(i).startsAt(),
                        typed.get(i).endsAt()))
                .toList();
    }

    private static List<String> titles(EventView view) {
        return view.sessions().stream()
                .map(one -> Objects.toString(one.title(), ""))
                .toList();
    }

    /**
     * Whether those who come must be told (E4): what it and its sessions are called, where it is, how one
     * takes part.
     */
    static boolean tellsOf(EventView before, EventView after) {
        var was = before.event();
        var is = after.event();
        return !was.title().equals(is.title())
                || was.mode() != is.mode()
                || !titles(before).equals(titles(after))
                || !Objects.equals(was.place(), is.place())
                || !Objects.equals(before.address(), after.address())
                || !Objects.equals(before.access(), after.access())
                || !Objects.equals(before.videoLink(), after.videoLink());
    }
}
