package planted.beta;

import planted.alpha.AlphaManager;
import planted.attic.Attic;

/** Planted breaches: an arrow against the plan, which closes a cycle. */
class Beta {
    AlphaManager upwards;
    Attic nowhere;
}
