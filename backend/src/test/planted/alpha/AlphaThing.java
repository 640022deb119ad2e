package planted.alpha;

import jakarta.persistence.Entity;

/** Planted breach: an entity without a version. */
@Entity
class AlphaThing {}
