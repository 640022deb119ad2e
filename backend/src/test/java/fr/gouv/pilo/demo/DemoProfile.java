package fr.gouv.pilo.demo;

import fr.gouv.pilo.OwnProfile;
import java.util.Map;

/** The product with the demonstration set, on its date. */
public class DemoProfile extends OwnProfile {
    public DemoProfile() {
        super(Map.of("pilo.demo.load", "true", "pilo.business-date", "2026-11-23"));
    }
}
