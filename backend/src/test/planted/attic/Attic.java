package planted.attic;

/** Planted breach: a package that is no room. */
public class Attic {}
