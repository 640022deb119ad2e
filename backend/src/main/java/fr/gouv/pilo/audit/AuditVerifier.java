package fr.gouv.pilo.audit;

import fr.gouv.pilo.audit.AuditRepository.Link;
import fr.gouv.pilo.shared.audit.ChangeDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Walks the chain once, link by link, and keeps the first fault. */
final class AuditVerifier {
    private byte[] previous = AuditHash.GENESIS;
    private long position;
    private long erased;
    private UUID last;
    private UUID firstBad;
    private String reason;

    void check(Link link) {
        if (reason != null) {
            return;
        }
        var fault = fault(link);
        if (fault != null) {
            firstBad = link.entry() == null ? null : link.entry().id();
            reason = fault;
            return;
        }
        position = link.position();
        previous = link.hash();
        last = link.entry().id();
        if (link.salt() == null) {
            erased++;
        }
    }

    /** An entry that no link holds and that does not wait for one. */
    void astray(UUID entry) {
        if (reason == null) {
            firstBad = entry;
            reason = "Une entrée n'a pas de sceau et n'en attend pas : elle a été retirée de la file.";
        }
    }

    private String fault(Link link) {
        if (link.position() != position + 1) {
            return "Il manque un maillon avant la position " + link.position() + ".";
        }
        if (link.entry() == null) {
            return "L'entrée de la position " + link.position() + " a disparu.";
        }
        if (!Arrays.equals(previous, link.previousHash())
                || !Arrays.equals(AuditHash.chain(previous, link.entry()), link.hash())) {
            return "L'entrée de la position " + link.position() + " ne correspond pas à son empreinte.";
        }
        if (link.salt() != null
                && !Arrays.equals(
                        ChangeDigest.of(link.salt(), link.change()),
                        link.entry().digest())) {
            return "Le détail de l'entrée de la position " + link.position() + " a été modifié.";
        }
        return null;
    }

    AuditVerification result(long waiting) {
        return new AuditVerification(
                reason == null,
                position,
                last,
                position,
                HexFormat.of().formatHex(previous),
                waiting,
                erased,
                firstBad,
                reason);
    }
}
