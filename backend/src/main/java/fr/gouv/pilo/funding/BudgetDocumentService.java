package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.document.DocumentItem;
import fr.gouv.pilo.shared.document.DocumentOwner;
import fr.gouv.pilo.shared.document.Documents;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The notes that closing dates are typed from, and what is sent for a carry-over (B16, B17). */
@ApplicationScoped
class BudgetDocumentService implements ReplayCheck<DocumentItem> {
    private final ClosingService closings;
    private final CarryOverService carryOvers;
    private final BudgetReach reach;
    private final Documents documents;

    BudgetDocumentService(
            ClosingService closings, CarryOverService carryOvers, BudgetReach reach, Documents documents) {
        this.closings = closings;
        this.carryOvers = carryOvers;
        this.reach = reach;
        this.documents = documents;
    }

    @Override
    public Class<DocumentItem> answers() {
        return DocumentItem.class;
    }

    /** What is attached is told to who attached it, as long as they read the budget. */
    @Override
    public void require(DocumentItem kept) {
        if (!reach.reads() || reach.totalsOnly()) {
            throw ProblemException.notFound("Ce document n'existe pas.");
        }
    }

    /** @throws ProblemException as the reading of the dates would */
    DocumentOwner closing(String year, String programme) {
        return new DocumentOwner("closing-dates", closings.get(year, programme).id());
    }

    /** @throws ProblemException as the reading of the request would */
    DocumentOwner carryOver(UUID id) {
        return new DocumentOwner(CarryOverService.CARRY_OVER, carryOvers.get(id).id());
    }

    List<DocumentItem> of(DocumentOwner owner) {
        return documents.of(owner);
    }

    Download download(DocumentOwner owner, UUID id) {
        return documents.download(owner, id);
    }

    @Transactional
    @Idempotent
    DocumentItem store(DocumentOwner owner, SentFile file) {
        reach.requireWriter();
        return documents.store(owner, file);
    }

    @Transactional
    void remove(DocumentOwner owner, UUID id) {
        reach.requireWriter();
        documents.remove(owner, id);
    }
}
