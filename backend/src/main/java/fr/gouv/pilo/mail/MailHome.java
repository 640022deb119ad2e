package fr.gouv.pilo.mail;

import fr.gouv.pilo.shared.contribution.HomeAct;
import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What of the post awaits the administration: a decision on each mail in doubt, and a relay that answers no more. */
@ApplicationScoped
class MailHome implements HomeParts {
    private static final String PAGE = "/administration/courriels";

    private final MailService service;

    MailHome(MailService service) {
        this.service = service;
    }

    @Override
    public HomePart part(HomePage page) {
        if (page.audience() != HomeAudience.ADMIN) {
            return HomePart.NONE;
        }
        var sending = service.sending();
        List<HomeTaskItem> tasks = new ArrayList<>();
        if (sending.pausedAt() != null) {
            tasks.add(task(
                    "MAIL_PAUSED",
                    "Envoi des courriels en pause",
                    "Le relais a répondu par plusieurs erreurs de suite ; "
                            + French.countOrNone(sending.waiting(), "courriel") + " en attente.",
                    PAGE,
                    "Voir la cause"));
        }
        if (sending.inDoubt() > 0) {
            tasks.add(task(
                    "MAIL_IN_DOUBT",
                    French.count(sending.inDoubt(), "courriel") + " en doute",
                    "Coupés au moment de la remise, partis ou non : décidez s’il faut les envoyer de nouveau.",
                    PAGE + "?state=IN_DOUBT",
                    "Décider"));
        }
        return new HomePart(
                new First<>(List.copyOf(tasks), tasks.size()), First.none(), List.of(), First.none(), List.of());
    }

    private static HomeTaskItem task(String kind, String title, String sentence, String path, String act) {
        return new HomeTaskItem(
                kind,
                title,
                sentence,
                null,
                false,
                new HomeObject("MAIL", kind, path),
                null,
                new HomeAct(kind, act, path),
                null);
    }
}
