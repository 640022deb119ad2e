package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.LinkPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The right to check in and nothing else. It opens a page of its own, and none of those that show an object and act. */
@ApplicationScoped
class CheckInLink implements LinkKind {
    static final String KIND = "check-in";
    static final String ACT = "tick";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String objectType() {
        return CheckInService.TYPE;
    }

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<LinkPage> page(String objectId) {
        return Optional.empty();
    }

    @Override
    public void act(String objectId, String act, Record form) {
        throw AttendanceService.conflict("Les présences se cochent sur la page d'émargement.");
    }

    @Override
    public LinkPage.Done done(String act) {
        return new LinkPage.Done("Émargement", "Les présences se cochent sur la page d’émargement.");
    }
}
