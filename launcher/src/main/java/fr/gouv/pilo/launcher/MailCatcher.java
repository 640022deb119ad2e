package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The relay of a product that runs on a desk: it keeps the mails and shows them on a page. None leaves the machine. */
final class MailCatcher {
    static final String NAME = "courriels";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String KEPT = "1000";

    private final Settings settings;
    private final Children children;

    MailCatcher(Settings settings, Children children) {
        this.settings = settings;
        this.children = children;
    }

    void install() throws IOException, InterruptedException {
        Child.run(
                "installation du relais local de courriels",
                List.of("sh", "scripts/npm-ci.sh", "mailcatcher"),
                settings.root(),
                Map.of(),
                settings.logs().resolve("npm-ci-mailcatcher.log"),
                children);
    }

    Child start() throws IOException {
        var command = List.of(
                "node",
                settings.root()
                        .resolve("mailcatcher/node_modules/maildev/dist/bin/maildev.js")
                        .toString(),
                "--smtp",
                Integer.toString(settings.ports().mail()),
                "--ip",
                LOOPBACK,
                "--web",
                Integer.toString(settings.ports().mailPage()),
                "--web-ip",
                LOOPBACK,
                "--hide-extensions",
                "STARTTLS",
                "--mail-directory",
                settings.dir().resolve("mails").toString(),
                "--max-emails",
                KEPT);
        return Child.start(
                NAME, command, settings.dir(), Map.of(), settings.logs().resolve(NAME + ".log"), children);
    }

    void awaitReady(Child child) throws InterruptedException {
        new Readiness()
                .await(
                        child,
                        "http://" + LOOPBACK + ":" + settings.ports().mailPage() + "/api/healthz",
                        Duration.ofSeconds(30));
    }
}
