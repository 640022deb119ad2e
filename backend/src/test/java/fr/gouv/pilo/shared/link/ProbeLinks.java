package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of links of the tests alone: what links are, apart from what any room makes of them. */
@ApplicationScoped
class ProbeLinks implements LinkKind {
    static final String KIND = "essai";
    static final String HOSTILE = "<script>alert(1)</script> & \"guillemets\" {config:['pilo.link.keys']}";

    private final Audit audit;

    ProbeLinks(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String objectType() {
        return "essai";
    }

    @Override
    public Optional<LinkPage> page(String objectId) {
        return objectId.startsWith("gone")
                ? Optional.empty()
                : Optional.of(new LinkPage(
                        "Un essai",
                        "Voulez-vous essayer ?",
                        List.of(new LinkPage.Fact("Objet", objectId), new LinkPage.Fact("Texte", HOSTILE)),
                        List.of(
                                new LinkPage.Act("try", null, "J’essaie", null),
                                new LinkPage.Act("leave", "Sinon", "Je renonce", null))));
    }

    @Override
    public void act(String objectId, String act, Record form) {
        audit.record("essai." + act, "essai", objectId, Map.of());
        if (objectId.startsWith("fails")) {
            throw new IllegalStateException("the room fails");
        }
    }

    @Override
    public LinkPage.Done done(String act) {
        return new LinkPage.Done("C’est fait", "Vous avez choisi : " + act + ".");
    }
}
