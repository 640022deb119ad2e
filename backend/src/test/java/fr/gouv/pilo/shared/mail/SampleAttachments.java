package fr.gouv.pilo.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Goes with the mails of tests alone: with nobody's but while a test has put something here. */
@ApplicationScoped
class SampleAttachments implements MailAttachments {
    final List<MailAttachment> files = new ArrayList<>();
    final List<MailFacts> asked = new ArrayList<>();
    RuntimeException failure;

    @Override
    public Set<String> templates() {
        return Set.of("home-reminder");
    }

    @Override
    public List<MailAttachment> attachments(MailFacts mail) {
        asked.add(mail);
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(files);
    }

    void forget() {
        files.clear();
        asked.clear();
        failure = null;
    }

    void attach(MailAttachment file) {
        files.add(file);
    }

    void fail(RuntimeException with) {
        failure = with;
    }

    List<MailFacts> asked() {
        return List.copyOf(asked);
    }
}
