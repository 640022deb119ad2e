package planted.shared.two;

import planted.shared.one.One;

public class Two {
    One one;
}
