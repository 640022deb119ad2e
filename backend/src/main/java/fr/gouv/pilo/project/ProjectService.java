package fr.gouv.pilo.project;

import fr.gouv.pilo.project.StageCountsView.StageCountItem;
import fr.gouv.pilo.project.StageCountsView.WeatherCountItem;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What a caller does with projects: who may, on which version; the acts themselves are {@link ProjectActs}'. */
@ApplicationScoped
class ProjectService implements ReplayCheck<ProjectView> {
    private final ProjectRepository repository;
    private final PortfolioRepository portfolio;
    private final ProjectActs acts;
    private final ProjectAccess access;
    private final DraftCheck check;
    private final Preconditions preconditions;
    private final BusinessClock clock;

    ProjectService(
            ProjectRepository repository,
            PortfolioRepository portfolio,
            ProjectActs acts,
            ProjectAccess access,
            DraftCheck check,
            Preconditions preconditions,
            BusinessClock clock) {
        this.repository = repository;
        this.portfolio = portfolio;
        this.acts = acts;
        this.access = access;
        this.check = check;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    Listing<ProjectSummary> list(ProjectFilter filter) {
        return portfolio.list(filter, access.visibility(), clock.today());
    }

    StageCountsView counts(ProjectFilter filter) {
        // The same parameters as the list: a bad page is told here too.
        filter.limit();
        filter.offset();
        var counts = portfolio.counts(filter, access.visibility(), clock.today());
        var stages = Arrays.stream(Stage.values())
                .map(stage -> new StageCountItem(
                        stage,
                        counts.stream()
                                .filter(c -> c.stage() == stage)
                                .mapToLong(PortfolioRepository.Count::number)
                                .sum()))
                .toList();
        var weathers = Arrays.stream(Weather.values())
                .map(weather -> new WeatherCountItem(
                        weather,
                        counts.stream()
                                .filter(c -> c.weather() == weather)
                                .mapToLong(PortfolioRepository.Count::number)
                                .sum()))
                .toList();
        return new StageCountsView(
                stages,
                weathers,
                counts.stream().mapToLong(PortfolioRepository.Count::number).sum(),
                counts.stream().mapToLong(PortfolioRepository.Count::late).sum());
    }

    @Override
    public Class<ProjectView> answers() {
        return ProjectView.class;
    }

    @Override
    public void require(ProjectView kept) {
        seen(kept.code());
    }

    ProjectView get(String key) {
        return shown(seen(key));
    }

    Listing<ProjectHistoryItem> history(String key, HistoryFilter filter) {
        filter.limit();
        filter.offset();
        return portfolio.history(seen(key).id(), filter);
    }

    @Transactional
    @Idempotent
    ProjectView create(UpdateProject typed) {
        var draft = decided(typed, null, false);
        check.check(draft, draft.territories(), access::mayWrite);
        return shown(acts.create(draft, signature()));
    }

    @Transactional
    ProjectView update(String key, UpdateProject typed) {
        var project = writable(key, access.mission());
        preconditions.check(project.version);
        var draft = decided(typed, project, true);
        check.check(draft, touched(Set.of(project.territories), draft.territories()), access::mayWrite);
        return shown(acts.change(project, draft, signature()));
    }

    @Transactional
    void archive(String key) {
        var project = writable(key, true);
        access.requireAll(project);
        preconditions.check(project.version);
        acts.archive(project, signature());
    }

    @Transactional
    @Idempotent
    ProjectView changeStage(String key, CreateStageChange change) {
        var project = writable(key, access.missionLead());
        preconditions.check(project.version);
        return shown(acts.changeStage(project, change.stage(), change.reason(), signature()));
    }

    /** On the version that was read: nobody signs over a colleague's judgement without having seen it. */
    @Transactional
    @Idempotent
    ProjectView updateStatus(String key, CreateStatusUpdate update) {
        var id = seen(key).id();
        var project = repository.findLocked(id).orElseThrow(ProjectService::unknown);
        access.require(access.missionLead(), project);
        preconditions.check(project.version);
        return shown(acts.updateStatus(project, update.weather().weather(), update.synthesis(), signature()));
    }

    private Signature signature() {
        return new Signature(access.account(), clock.now());
    }

    /** The project as it stands, if it exists for the caller. */
    private ProjectView seen(String key) {
        return repository
                .view(key)
                .filter(p -> access.visibility().sees(p.confidential(), p.leadAccountId(), p.territories()))
                .orElseThrow(ProjectService::unknown);
    }

    private Project writable(String key, boolean byMission) {
        var id = seen(key).id();
        var project = repository.findByIdOptional(id).orElseThrow(ProjectService::unknown);
        access.require(byMission, project);
        return project;
    }

    private ProjectView shown(ProjectView view) {
        var moves = view.archivedAt() != null
                ? java.util.List.<StageMove>of()
                : path(view).moves();
        return view.with(moves, access.acts(view));
    }

    private StagePath path(ProjectView view) {
        var sheet = view.resultSheet();
        return StagePath.of(
                view.stage(),
                !view.targetServices().isEmpty(),
                sheet == null ? null : sheet.publishedOn(),
                clock.today());
    }

    /**
     * What is not the writer's to decide stays as it is: secrecy is the mission lead's, carrier and lead are the
     * mission's. Giving another value is refused; giving none keeps the present one.
     */
    private UpdateProject decided(UpdateProject typed, Project present, boolean exists) {
        var draft = check.complete(typed);
        var lead = draft.leadAccountId();
        if (exists && !access.mission()) {
            lead = lead == null ? present.leadAccountId : lead;
            same(
                    present.organisationId,
                    draft.organisationId(),
                    "/organisationId",
                    "L'organisme porteur est fixé par la mission.");
            same(present.leadAccountId, lead, "/leadAccountId", "Le porteur de projet est désigné par la mission.");
        }
        var secret = Boolean.TRUE.equals(draft.confidential());
        if (!access.missionLead()) {
            var before = exists && present.confidential;
            secret = draft.confidential() == null ? before : draft.confidential();
            same(before, secret, "/confidential", "Seule la personne chargée de mission décide de la confidentialité.");
        }
        hidden(present, exists, secret);
        return draft.withDecided(lead, secret);
    }

    /** Made confidential, a project that is shared leaves the sight of territories that did not decide it. */
    private void hidden(Project present, boolean exists, boolean secret) {
        if (exists && secret && !present.confidential && !access.writesAll(Arrays.asList(present.territories))) {
            throw ProblemException.invalid(
                    "/confidential",
                    "forbidden",
                    "Ce projet est partagé avec des territoires où vous ne pouvez pas écrire : le rendre confidentiel revient à qui écrit pour tous.");
        }
    }

    private static void same(Object present, Object given, String pointer, String message) {
        if (!Objects.equals(present, given)) {
            throw ProblemException.invalid(pointer, "forbidden", message);
        }
    }

    private static Set<String> touched(Set<String> before, Set<String> after) {
        var touched = new HashSet<>(before);
        touched.addAll(after);
        touched.removeIf(code -> before.contains(code) && after.contains(code));
        return touched;
    }

    static ProblemException unknown() {
        return ProblemException.notFound("Ce projet n'existe pas, ou n'est pas dans votre périmètre.");
    }
}
