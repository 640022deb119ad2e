package planted.beta;

/** A facade of the planted room. */
public interface PublicBeta {}
