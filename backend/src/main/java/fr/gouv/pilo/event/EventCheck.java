package fr.gouv.pilo.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.UpdateEvent.SessionForm;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.identity.Accounts;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.TextLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the form of an event, and says at its field what cannot be. */
@ApplicationScoped
class EventCheck {
    static final int OFFER_HOURS = 48;

    private final EventChoiceRepository choices;
    private final Organisations organisations;
    private final Accounts accounts;
    private final TerritoryTree tree;
    private final EventAccess access;
    private final ObjectMapper mapper;

    EventCheck(
            EventChoiceRepository choices,
            Organisations organisations,
            Accounts accounts,
            TerritoryTree tree,
            EventAccess access,
            ObjectMapper mapper) {
        this.choices = choices;
        this.organisations = organisations;
        this.accounts = accounts;
        this.tree = tree;
        this.access = access;
        this.mapper = mapper;
    }

    /** What is typed, ready to be kept. */
    record Draft(EventRow row, List<SessionRow> sessions) {}

    /** What stands already, which who does not see it does not take away; nulls for a new event. */
    record Present(UUID projectId, UUID budgetLineId) {
        static final Present NONE = new Present(null, null);
    }

    Draft read(UpdateEvent form, Present present) {
        var faults = new Violations();
        var sessions = sessions(form.sessions(), "/sessions", faults);
        var opens = ParisTime.read(form.registrationOpens(), "/registrationOpens", faults);
        var closes = ParisTime.read(form.registrationCloses(), "/registrationCloses", faults);
        if (!tree.exists(form.territory())) {
            faults.add("/territory", "unknown", "Ce territoire n'existe pas.");
        }
        if (TextLine.of(form.title()) == null) {
            faults.add("/title", "required", "Le titre est obligatoire.");
        }
        seats(form, faults);
        questions(form, faults);
        var project = project(form, present, faults);
        var line = line(form, present, faults);
        named(form, faults);
        faults.throwIfAny();
        window(opens, closes, sessions, faults);
        faults.throwIfAny();
        return new Draft(row(form, sessions, opens, closes, project, line), sessions);
    }

    /** In their order; empty if one of them is told why not. */
    List<SessionRow> sessions(List<SessionForm> forms, String pointer, Violations faults) {
        var read = new ArrayList<SessionRow>();
        for (var i = 0; i < forms.size(); i++) {
            var under = pointer + "/" + i;
            var start = ParisTime.read(forms.get(i).start(), under + "/start", faults);
            var end = ParisTime.read(forms.get(i).end(), under + "/end", faults);
            if (start == null || end == null) {
                continue;
            }
            if (!end.isAfter(start)) {
                faults.add(under + "/end", "order", "Une séance finit après son début.");
            } else if (!read.isEmpty()
                    && start.isBefore(read.get(read.size() - 1).endsAt())) {
                faults.add(under + "/start", "order", "Une séance commence après la fin de la précédente.");
            }
            read.add(new SessionRow(Ids.next(), TextLine.of(forms.get(i).title()), start, end));
        }
        return read;
    }

    private static void window(Instant opens, Instant closes, List<SessionRow> sessions, Violations faults) {
        if (closes != null && closes.isAfter(EventRepository.first(sessions))) {
            faults.add(
                    "/registrationCloses",
                    "order",
                    "Les inscriptions sont closes au plus tard au début de l'événement.");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            faults.add("/registrationCloses", "order", "Les inscriptions sont closes après leur ouverture.");
        }
        if (opens != null && !opens.isBefore(EventRepository.first(sessions))) {
            faults.add("/registrationOpens", "order", "Les inscriptions ouvrent avant le début de l'événement.");
        }
    }

    /** What whoever reads the announcement must find there, for as long as it is one. */
    static void announced(EventMode mode, String place, Integer capacityOnSite, Violations faults) {
        if (mode.onSite() && place == null) {
            faults.add("/place", "required", "Dites où l'événement a lieu.");
        }
        if (mode.onSite() && capacityOnSite == null) {
            faults.add("/capacityOnSite", "required", "Dites combien de places il y a sur place.");
        }
    }

    private static void seats(UpdateEvent form, Violations faults) {
        if (form.capacityOnSite() != null && !form.mode().onSite()) {
            faults.add("/capacityOnSite", "mode", "Cet événement n'a lieu qu'à distance.");
        }
        if (form.capacityRemote() != null && !form.mode().remote()) {
            faults.add("/capacityRemote", "mode", "Cet événement n'a lieu que sur place.");
        }
    }

    private static void questions(UpdateEvent form, Violations faults) {
        for (var i = 0; i < form.questions().size(); i++) {
            var question = form.questions().get(i);
            if ((question.kind() == QuestionKind.CHOICE) != (question.choices().size() > 1)) {
                faults.add(
                        "/questions/" + i + "/choices",
                        "choices",
                        "Une question à choix a deux choix au moins ; les autres n'en ont pas.");
            }
        }
    }

    private UUID project(UpdateEvent form, Present present, Violations faults) {
        var sees = access.seesProject();
        var code = TextLine.of(form.project());
        if (code == null) {
            return present.projectId() != null && !choices.projectInSight(present.projectId(), sees)
                    ? present.projectId()
                    : null;
        }
        var found = choices.project(code, sees).orElse(null);
        if (found == null) {
            faults.add("/project", "unknown", "Ce projet n'existe pas.");
        }
        return found;
    }

    private UUID line(UpdateEvent form, Present present, Violations faults) {
        if (!access.readsBudget()) {
            if (form.budgetLine() != null && !form.budgetLine().equals(present.budgetLineId())) {
                faults.add("/budgetLine", "forbidden", "La ligne budgétaire est choisie par qui lit le budget.");
            }
            return present.budgetLineId();
        }
        if (form.budgetLine() != null && !choices.lineExists(form.budgetLine())) {
            faults.add("/budgetLine", "unknown", "Cette ligne budgétaire n'existe pas.");
        }
        return form.budgetLine();
    }

    private void named(UpdateEvent form, Violations faults) {
        if (form.organisation() != null
                && organisations.find(form.organisation()).isEmpty()) {
            faults.add("/organisation", "unknown", "Cet organisme n'est pas dans l'annuaire.");
        }
        var known = choices.speakers(form.speakers());
        for (var i = 0; i < form.speakers().size(); i++) {
            if (!known.contains(form.speakers().get(i))) {
                faults.add("/speakers/" + i, "unknown", "Cet intervenant n'existe pas.");
            } else if (form.speakers().indexOf(form.speakers().get(i)) < i) {
                faults.add("/speakers/" + i, "duplicate", "Cet intervenant y est déjà.");
            }
        }
        if (!accounts.names(form.coOrganisers()).keySet().containsAll(form.coOrganisers())) {
            faults.add("/coOrganisers", "unknown", "Un de ces comptes n'existe pas, ou ne s'est jamais connecté.");
        }
    }

    private EventRow row(
            UpdateEvent form, List<SessionRow> sessions, Instant opens, Instant closes, UUID project, UUID line) {
        return new EventRow(
                form.kind(),
                form.mode(),
                TextLine.of(form.title()),
                TextLine.of(form.summary()),
                TextLine.several(form.description()),
                form.audiences().stream().sorted().toArray(EventAudience[]::new),
                form.territory(),
                TextLine.of(form.place()),
                TextLine.of(form.address()),
                TextLine.several(form.access()),
                TextLine.several(form.travelCosts()),
                form.videoLink(),
                EventRepository.first(sessions),
                EventRepository.last(sessions),
                form.openToPublic(),
                opens,
                closes,
                form.capacityOnSite(),
                form.capacityRemote(),
                form.queue(),
                form.offerHours() == null ? OFFER_HOURS : form.offerHours(),
                form.maxSeats() == null ? 1 : form.maxSeats(),
                form.onePerService(),
                Boolean.TRUE.equals(form.supervisorAgreement()),
                form.needs().stream().sorted().toArray(ServiceNeed[]::new),
                json(form.questions()),
                json(form.materials()),
                form.replayLink(),
                project,
                line,
                form.organisation());
    }

    private String json(Object list) {
        try {
            return mapper.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("records are plain values", e);
        }
    }
}
