package planted.alpha;

/** Planted breach: a banned name. */
class AbstractAlpha {}
