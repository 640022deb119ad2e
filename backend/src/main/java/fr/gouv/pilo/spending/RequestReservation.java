package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.Entry;
import fr.gouv.pilo.funding.EntryOrigin;
import fr.gouv.pilo.funding.Measure;
import fr.gouv.pilo.spending.CommitmentRequestRepository.RequestRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** B12: a request reserves AE from when it is asked until its EJ comes or it is refused. */
@ApplicationScoped
class RequestReservation {
    private final Books books;

    RequestReservation(Books books) {
        this.books = books;
    }

    /** @param reserves false to give back what was reserved */
    void post(UUID id, RequestRow request, LocalDate on, Instant known, boolean reserves) {
        books.post(List.of(new Entry(
                request.lineId(),
                request.projectId(),
                Measure.REQUESTED_AE,
                reserves ? request.amount() : request.amount().negate(),
                on,
                known,
                EntryOrigin.REQUEST,
                id)));
    }
}
