package fr.gouv.pilo.shared.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Finds one retention by the name it has in the register: rooms are injected in no order. */
public class Kept {
    private Kept() {}

    public static Retention named(List<Retention> all, String what) {
        var found = all.stream().filter(one -> one.what().equals(what)).toList();
        assertEquals(1, found.size(), what);
        return found.get(0);
    }
}
