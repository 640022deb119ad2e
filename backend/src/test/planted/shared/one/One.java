package planted.shared.one;

import planted.shared.two.Two;

/** Breach: the sub-packages of shared know each other. */
public class One {
    Two two;
}
