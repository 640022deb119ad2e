package fr.gouv.pilo.event;

import java.time.Instant;
import java.util.UUID;

/** What is typed of an event, once it was checked: each component is a column. */
record EventRow(
        EventKind kind,
        EventMode mode,
        String title,
        String summary,
        String description,
        EventAudience[] audiences,
        String territory,
        String place,
        String address,
        String access,
        String travelCosts,
        String videoLink,
        Instant startsAt,
        Instant endsAt,
        boolean openToPublic,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        Integer capacityOnSite,
        Integer capacityRemote,
        boolean queue,
        int offerHours,
        int maxSeats,
        boolean onePerService,
        boolean supervisorAgreement,
        ServiceNeed[] needs,
        String questions,
        String materials,
        String replayLink,
        UUID projectId,
        UUID budgetLineId,
        UUID organisationId) {
    Integer capacity(SeatMode of) {
        return of == SeatMode.ON_SITE ? capacityOnSite : capacityRemote;
    }

    EventRow withRemote(int seats) {
        return new EventRow(
                kind,
                mode,
                title,
                summary,
                description,
                audiences,
                territory,
                place,
                address,
                access,
                travelCosts,
                videoLink,
                startsAt,
                endsAt,
                openToPublic,
                registrationOpensAt,
                registrationClosesAt,
                capacityOnSite,
                seats,
                queue,
                offerHours,
                maxSeats,
                onePerService,
                supervisorAgreement,
                needs,
                questions,
                materials,
                replayLink,
                projectId,
                budgetLineId,
                organisationId);
    }
}
