package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.LinkPage;
import fr.gouv.pilo.shared.link.LinkTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One link for each who was thanked. It opens a page of its own and none that shows an object; and it is no link that is
 * used up, since that is written with its hour beside the person's registration.
 */
@ApplicationScoped
class SurveyLink implements LinkKind {
    static final String KIND = "survey";
    private static final String ACT = "answer";

    /** @param latest long after: the survey's own last day is asked at each use, by the business clock */
    static LinkTarget target(UUID registration, Instant latest) {
        return new LinkTarget(KIND, registration.toString(), Set.of(ACT), latest);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return SurveyPageResource.PATH;
    }

    @Override
    public String objectType() {
        return "registration";
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
        throw SurveyService.conflict("On répond au questionnaire sur sa page.");
    }

    @Override
    public LinkPage.Done done(String act) {
        return new LinkPage.Done("Questionnaire", "On répond au questionnaire sur sa page.");
    }
}
