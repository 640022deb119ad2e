package planted.alpha;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** Planted breach: an entity that other rooms may see. */
@Entity
public class Entities__Public {
    @Version
    long version;
}
