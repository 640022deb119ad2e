package fr.gouv.pilo.project;

import fr.gouv.pilo.directory.OrganisationCard;
import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the caller may see and do of projects. The mission changes all, a project lead only its own (its account leads
 * the project, or its organisation carries it); confidential ones exist for the mission, the leadership of the region
 * and their own lead.
 */
@RequestScoped
class ProjectAccess {
    private final Caller caller;
    private final TerritoryScope scope;
    private final Organisations organisations;
    private Visibility visibility;
    private UUID ownOrganisation;
    private boolean organisationRead;

    ProjectAccess(Caller caller, TerritoryScope scope, Organisations organisations) {
        this.caller = caller;
        this.scope = scope;
        this.organisations = organisations;
    }

    Visibility visibility() {
        if (visibility == null) {
            var bounds = caller.machine() ? scope.readable(false).orElse(null) : null;
            // Also asked by rooms whose pages are open to more than those who read projects.
            var reads = caller.has(Right.PROJECTS_READ) && scope.readsInstance();
            visibility = new Visibility(reads, scope.readsConfidential(), caller.accountId(), bounds);
        }
        return visibility;
    }

    boolean missionLead() {
        return caller.has(Right.PROJECTS_STEER_ALL);
    }

    /** Whether the caller changes projects of others: the mission and its assistant. */
    boolean mission() {
        return caller.has(Right.PROJECTS_MANAGE);
    }

    UUID account() {
        return caller.accountId();
    }

    boolean owns(UUID lead, UUID organisation) {
        return caller.has(Right.PROJECTS_LEAD)
                && (caller.accountId().equals(lead) || organisation != null && organisation.equals(ownOrganisation()));
    }

    boolean mayWrite(String territory) {
        return scope.mayWrite(territory);
    }

    /** @param all whether the caller does this act on the projects of others */
    boolean mayChange(UUID lead, UUID organisation, Collection<String> where, boolean all) {
        return withinReach(where) && (all || owns(lead, organisation));
    }

    private boolean withinReach(Collection<String> where) {
        return where.stream().anyMatch(scope::mayWrite);
    }

    /** What takes a project from the sight of all who share it is for who writes for all of them. */
    boolean writesAll(Collection<String> where) {
        return where.stream().allMatch(scope::mayWrite);
    }

    /** The acts that the caller may do on one project it sees, by operationId. */
    Set<String> acts(ProjectView view) {
        var acts = new TreeSet<String>();
        if (view.archivedAt() != null || !withinReach(view.territories())) {
            return acts;
        }
        var own = owns(view.leadAccountId(), view.organisationId());
        if (mission() || own) {
            acts.add("updateProject");
        }
        if (mission() && writesAll(view.territories())) {
            acts.add("archiveProject");
        }
        if (missionLead() || own) {
            acts.add("changeProjectStage");
            acts.add("updateProjectStatus");
        }
        return acts;
    }

    /** @throws ProblemException 403 unless the caller may do the act on this project, which it sees */
    void require(boolean byMission, Project project) {
        if (!byMission && !owns(project.leadAccountId, project.organisationId)) {
            throw ProblemException.forbidden("Vous ne pouvez modifier que les projets que vous portez.");
        }
        if (!withinReach(Arrays.asList(project.territories))) {
            throw ProblemException.forbidden("Ce projet n'est pas dans le périmètre où vous pouvez écrire.");
        }
    }

    /** @throws ProblemException 403 unless the caller writes for all the territories that share this project */
    void requireAll(Project project) {
        if (!writesAll(Arrays.asList(project.territories))) {
            throw ProblemException.forbidden(
                    "Ce projet est partagé avec des territoires où vous ne pouvez pas écrire : l'archiver revient à qui écrit pour tous.");
        }
    }

    /** The organisation for which the caller acts, or null. */
    UUID ownOrganisation() {
        if (!organisationRead) {
            ownOrganisation = caller.organisation()
                    .flatMap(organisations::findByCode)
                    .map(OrganisationCard::id)
                    .orElse(null);
            organisationRead = true;
        }
        return ownOrganisation;
    }
}
