package fr.gouv.pilo.spending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where an EJ stands, and what is proposed first of it: every state with each next act. */
class NextActTest {
    private static final String PAY = "createPayment";
    private static final String ACCEPT = "acceptCommitment";
    private static final String AFFIRM = "affirmTranche";
    private static final String PLAN = "createPlannedCertification";
    private static final Set<String> ALL =
            Set.of(PAY, ACCEPT, AFFIRM, PLAN, "amendCommitment", "updateCommitment", "withdrawCommitment");
    private static final boolean TRANCHE = true;
    private static final boolean NO_TRANCHE = false;

    /** Of one item: net, acknowledged, certified, paid, advanced. */
    private record Case(
            String name, CommitmentState state, int[] euros, boolean tranche, Set<String> acts, String next) {}

    private static Case of(
            String name, CommitmentState state, int[] euros, boolean tranche, Set<String> acts, String next) {
        return new Case(name, state, euros, tranche, acts, next);
    }

    private static int[] euros(int... euros) {
        return euros;
    }

    private static final List<Case> TABLE = List.of(
            of("signed, nothing done yet", CommitmentState.SIGNED, euros(100, 0, 0, 0, 0), NO_TRANCHE, ALL, ACCEPT),
            of("signed, with a tranche", CommitmentState.SIGNED, euros(100, 0, 0, 0, 0), TRANCHE, ALL, ACCEPT),
            of(
                    "signed, nobody designated",
                    CommitmentState.SIGNED,
                    euros(100, 0, 0, 0, 0),
                    NO_TRANCHE,
                    Set.of(PAY, PLAN),
                    PLAN),
            of("running, an advance paid", CommitmentState.RUNNING, euros(100, 0, 0, 30, 30), NO_TRANCHE, ALL, ACCEPT),
            of("running, served and not paid", CommitmentState.RUNNING, euros(100, 60, 0, 0, 0), NO_TRANCHE, ALL, PAY),
            of(
                    "running, certified and not paid",
                    CommitmentState.RUNNING,
                    euros(100, 60, 60, 50, 0),
                    TRANCHE,
                    ALL,
                    PAY),
            of(
                    "running, what is served is paid",
                    CommitmentState.RUNNING,
                    euros(100, 60, 60, 60, 0),
                    NO_TRANCHE,
                    ALL,
                    ACCEPT),
            of(
                    "running, all served and paid, a tranche open",
                    CommitmentState.RUNNING,
                    euros(100, 100, 100, 100, 0),
                    TRANCHE,
                    ALL,
                    AFFIRM),
            of(
                    "running, paid beyond the service, a tranche open",
                    CommitmentState.RUNNING,
                    euros(100, 100, 0, 100, 100),
                    TRANCHE,
                    ALL,
                    AFFIRM),
            of(
                    "running, the reader may only pay",
                    CommitmentState.RUNNING,
                    euros(100, 60, 60, 60, 0),
                    NO_TRANCHE,
                    Set.of(PAY),
                    null),
            of("settled", CommitmentState.SETTLED, euros(100, 100, 100, 100, 0), NO_TRANCHE, ALL, null),
            of("withdrawn", CommitmentState.WITHDRAWN, euros(0, 0, 0, 0, 0), NO_TRANCHE, ALL, null),
            of("withdrawn, with a tranche", CommitmentState.WITHDRAWN, euros(0, 0, 0, 0, 0), TRANCHE, ALL, null),
            of(
                    "seen by who may do nothing",
                    CommitmentState.RUNNING,
                    euros(100, 60, 0, 0, 0),
                    TRANCHE,
                    Set.of(),
                    null));

    private static ItemAmounts item(int... euros) {
        return new ItemAmounts(
                BigDecimal.valueOf(euros[0]),
                BigDecimal.valueOf(euros[1]),
                BigDecimal.valueOf(euros[2]),
                BigDecimal.valueOf(euros[3]),
                BigDecimal.valueOf(euros[4]));
    }

    private static String next(Case one, Set<YearEndAct> over) {
        return new NextAct(one.state(), List.of(item(one.euros())), one.tranche(), one.acts(), over)
                .first()
                .orElse(null);
    }

    @TestFactory
    Stream<DynamicTest> what_a_commitment_waits_for_is_proposed_first() {
        return TABLE.stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> assertEquals(one.next(), next(one, Set.of()))));
    }

    @Test
    void b16_after_its_last_day_an_act_is_proposed_no_more() {
        var served = TABLE.get(4);
        assertEquals(PAY, next(served, Set.of(YearEndAct.AFFIRM)));
        assertEquals(ACCEPT, next(served, Set.of(YearEndAct.PAY)));
        assertEquals(PLAN, next(served, Set.of(YearEndAct.PAY, YearEndAct.CERTIFY)));
        assertEquals(null, next(TABLE.get(7), Set.of(YearEndAct.AFFIRM)));
    }
}
