package fr.gouv.pilo.launcher;

import java.nio.file.Path;

/** The last lines of a start: where to go, and who one may be. */
final class Welcome {
    private Welcome() {}

    static void tell(Settings settings, Progress progress, Path secrets) {
        progress.say("""

                Pil’O est prêt en %s.

                  Interface          %s
                  API                http://localhost:%d/api/v1 (documentation : %s/api/docs)
                  Santé et mesures   http://localhost:%d/q/health
                  Keycloak           %s (royaume « pilo » ; administration : voir %s)
                  PostgreSQL         localhost:%d
                  Courriels          %s

                  Comptes de démonstration, mot de passe « pilo-demo » :
                    chargee · assistant · prefet · prefet46 · referent31 · referent46 · referentdreal
                    gestionnaire · porteur · collegue · pfrh · oasis · ditp · admin
                  Scripts, secret « pilo-demo » : scripts-demo · partner-demo · import-demo · events-demo
                  %s
                  Ctrl-C arrête tout.
                """.formatted(
                        progress.sinceStart(),
                        settings.publicUrl(),
                        settings.ports().api(),
                        settings.publicUrl(),
                        settings.ports().management(),
                        settings.keycloakUrl(),
                        secrets,
                        settings.ports().database(),
                        mails(settings),
                        data(settings)));
    }

    private static String mails(Settings settings) {
        return settings.catchesMails()
                ? settings.mailPageUrl() + " (aucun ne quitte cette machine)"
                : "remis au relais " + settings.relay();
    }

    private static String data(Settings settings) {
        return settings.demo()
                ? "Données de démonstration, date simulée : " + settings.demoDate()
                : "Données de référence seules (DEMO=0)";
    }
}
