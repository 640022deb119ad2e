package fr.gouv.pilo.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** The eight ports of a running product, each set by a variable of its own. */
record Ports(
        int spa, int api, int management, int keycloak, int keycloakManagement, int database, int mail, int mailPage) {

    static Ports from(Map<String, String> env) {
        return new Ports(
                port(env, "PILO_SPA_PORT", 3000),
                port(env, "PILO_API_PORT", 8080),
                port(env, "PILO_MANAGEMENT_PORT", 9000),
                port(env, "PILO_KEYCLOAK_PORT", 8180),
                port(env, "PILO_KEYCLOAK_MANAGEMENT_PORT", 9001),
                port(env, "PILO_DB_PORT", 5433),
                port(env, "PILO_MAIL_PORT", 1025),
                port(env, "PILO_MAIL_PAGE_PORT", 1080));
    }

    /** Variable → port, in the order in which the user meets them. */
    Map<String, Integer> byVariable() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("PILO_SPA_PORT", spa);
        all.put("PILO_API_PORT", api);
        all.put("PILO_MANAGEMENT_PORT", management);
        all.put("PILO_KEYCLOAK_PORT", keycloak);
        all.put("PILO_KEYCLOAK_MANAGEMENT_PORT", keycloakManagement);
        all.put("PILO_DB_PORT", database);
        all.put("PILO_MAIL_PORT", mail);
        all.put("PILO_MAIL_PAGE_PORT", mailPage);
        return all;
    }

    private static int port(Map<String, String> env, String name, int byDefault) {
        var text = env.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return byDefault;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new LaunchFailure(
                "La variable " + name + " vaut « " + text + " » : donnez un numéro de port entre 1 et 65535.");
    }
}
