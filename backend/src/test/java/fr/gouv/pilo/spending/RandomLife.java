package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.Entry;
import fr.gouv.pilo.funding.EntryOrigin;
import fr.gouv.pilo.funding.Measure;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.spending.CommitmentRequestRepository.RequestRow;
import fr.gouv.pilo.spending.NewCommitment.NewItem;
import fr.gouv.pilo.spending.NewCommitment.NewTranche;
import fr.gouv.pilo.spending.PaperBooks.Done;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** One random life of an EJ on a scheme of its own, written in the product's books and on paper. */
final class RandomLife {
    static final int FIRST = 2025;
    static final int LAST = 2026;
    private static final Fact NOW = new Fact(null, null);

    final PaperBooks paper = new PaperBooks();
    final Map<Integer, UUID> lines = new TreeMap<>();
    final String scheme;
    final int items;
    int acts;
    UUID commitment;

    private final String number;
    private final Random random;
    private final Commitments commitments;
    private final CommitmentRequestRepository requests;
    private final RequestReservation reservation;
    private final Books books;

    /** What was written, to be reversed or given back. */
    private record Written(UUID id, Done done) {}

    private final List<Written> written = new ArrayList<>();
    private final List<Written> waiting = new ArrayList<>();
    private int expectedIn;
    private BigDecimal tranche;

    RandomLife(
            int number,
            Random random,
            Commitments commitments,
            CommitmentRequestRepository requests,
            RequestReservation reservation,
            Books books) {
        this.number = "LIFE-" + number;
        this.scheme = "LIFE-" + number;
        this.random = random;
        this.items = 1 + random.nextInt(2);
        this.commitments = commitments;
        this.requests = requests;
        this.reservation = reservation;
        this.books = books;
    }

    String told() {
        return number + ", signed in " + paper.signedIn + ": " + paper.done;
    }

    private BigDecimal euros(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
    }

    /** The lines of several, opened in one go; on paper too. */
    static void open(List<RandomLife> lives, Sql sql, Books books) {
        var schemes = new ArrayList<UUID>();
        var ids = new ArrayList<UUID>();
        var ofSchemes = new ArrayList<UUID>();
        var years = new ArrayList<Integer>();
        var entries = new ArrayList<Entry>();
        var known = books.open();
        for (var life : lives) {
            var scheme = Ids.next();
            schemes.add(scheme);
            for (var year = FIRST; year <= LAST; year++) {
                var line = Ids.next();
                life.lines.put(year, line);
                ids.add(line);
                ofSchemes.add(scheme);
                years.add(year);
                life.paper.openedAe.put(year, life.euros(30_000));
                life.paper.openedCp.put(year, life.euros(20_000));
                var on = LocalDate.of(year, 1, 1);
                entries.add(entry(line, Measure.INITIAL_AE, life.paper.openedAe.get(year), on, known));
                entries.add(entry(line, Measure.INITIAL_CP, life.paper.openedCp.get(year), on, known));
            }
        }
        sql.update(
                "INSERT INTO funding_scheme (id, code, name, ledger) SELECT id, code, 'Essai', 'ETAT' FROM unnest(?::uuid[], ?::text[]) AS s (id, code)",
                schemes.toArray(UUID[]::new),
                lives.stream().map(life -> life.scheme).toArray(String[]::new));
        sql.update(
                "INSERT INTO budget_line (id, scheme_id, fiscal_year) SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::int[])",
                ids.toArray(UUID[]::new),
                ofSchemes.toArray(UUID[]::new),
                years.toArray(Integer[]::new));
        books.post(entries);
    }

    private static Entry entry(UUID line, Measure measure, BigDecimal amount, LocalDate on, java.time.Instant known) {
        return new Entry(line, null, measure, amount, on, known, EntryOrigin.MOVEMENT, Ids.next());
    }

    /** Its lines are open. */
    void run() {
        commit();
        var count = 2 + random.nextInt(4);
        for (var i = 0; i < count; i++) {
            act(random.nextInt(10));
            acts++;
        }
    }

    private void commit() {
        paper.signedIn = FIRST + random.nextInt(2);
        var parts = new ArrayList<NewItem>();
        for (var i = 0; i < items; i++) {
            var amount = euros(15_000);
            parts.add(new NewItem(i + 1, lines.get(paper.signedIn), null, null, null, amount));
            paper.done.add(new Done(OperationKind.COMMITMENT, null, i, paper.signedIn, amount, 0));
        }
        var tranches = new ArrayList<NewTranche>();
        if (random.nextBoolean()) {
            expectedIn = paper.signedIn + random.nextInt(LAST - paper.signedIn + 1);
            tranche = euros(5_000);
            tranches.add(new NewTranche("TO1", 1, lines.get(expectedIn), tranche, null));
            paper.done.add(new Done(OperationKind.OPTIONAL_TRANCHE, null, 0, expectedIn, tranche, 0));
        }
        commitment = commitments.create(
                new NewCommitment(
                        number,
                        CommitmentKind.ORDER,
                        "Essai",
                        null,
                        LocalDate.of(paper.signedIn, 1, 15),
                        paper.signedIn,
                        null,
                        null,
                        parts,
                        tranches),
                NOW);
    }

    private void act(int which) {
        switch (which) {
            case 0 ->
                write(
                        OperationKind.AMENDMENT,
                        null,
                        random.nextInt(3) == 0 ? euros(900).negate() : euros(4_000));
            case 1 -> write(OperationKind.WITHDRAWAL, null, euros(3_000).negate());
            case 2 -> affirm();
            case 3 -> write(OperationKind.ACKNOWLEDGEMENT, null, euros(9_000));
            case 4 -> write(OperationKind.CERTIFICATION, null, euros(9_000));
            case 5, 6 -> pay();
            case 7 -> reverse();
            case 8 -> request();
            default -> giveBack();
        }
    }

    private void pay() {
        var kind = PaymentKind.values()[random.nextInt(PaymentKind.values().length)];
        var less = kind == PaymentKind.CREDIT_NOTE || kind == PaymentKind.PENALTY;
        write(OperationKind.PAYMENT, kind, less ? euros(500).negate() : euros(8_000));
    }

    private int anyYear() {
        return paper.signedIn + random.nextInt(LAST - paper.signedIn + 1);
    }

    private void affirm() {
        if (tranche != null) {
            write(OperationKind.AFFIRMATION, null, tranche);
            tranche = null;
        }
    }

    /** A payment may also be of no EJ. */
    private void write(OperationKind kind, PaymentKind payment, BigDecimal amount) {
        var alone = kind == OperationKind.PAYMENT && random.nextInt(5) == 0;
        var item = alone ? -1 : kind == OperationKind.AFFIRMATION ? 0 : random.nextInt(items);
        var done = new Done(kind, payment, item, anyYear(), amount, expectedIn);
        var id = commitments.record(
                new NewOperation(
                        alone ? null : number,
                        alone ? null : item + 1,
                        kind,
                        payment,
                        null,
                        lines.get(done.year()),
                        null,
                        null,
                        null,
                        null,
                        amount,
                        LocalDate.of(done.year(), 2, 1 + random.nextInt(28)),
                        kind == OperationKind.AFFIRMATION ? "TO1" : null,
                        null,
                        null),
                NOW);
        paper.done.add(done);
        written.add(new Written(id, done));
    }

    private void reverse() {
        if (!written.isEmpty()) {
            var one = written.remove(random.nextInt(written.size()));
            commitments.reverse(one.id(), "Erreur", NOW);
            paper.done.remove(one.done());
        }
    }

    private void request() {
        var done = new Done(null, null, -1, anyYear(), euros(20_000), 0);
        var row = new RequestRow(
                RequestState.REQUESTED,
                CommitmentKind.ORDER,
                "Essai",
                null,
                lines.get(done.year()),
                null,
                null,
                null,
                null,
                done.amount(),
                null,
                null,
                LocalDate.of(done.year(), 3, 1),
                null,
                false);
        var id = requests.insert(row);
        reservation.post(id, row, row.requestedOn(), books.open(), true);
        paper.done.add(done);
        waiting.add(new Written(id, done));
    }

    /** As when it is refused, or its EJ has come. */
    private void giveBack() {
        if (!waiting.isEmpty()) {
            var one = waiting.remove(random.nextInt(waiting.size()));
            var row = requests.row(one.id()).orElseThrow();
            reservation.post(one.id(), row, row.requestedOn(), books.open(), false);
            requests.refuse(one.id(), LocalDate.of(LAST, 3, 1), "Essai");
            paper.done.remove(one.done());
        }
    }

    /** By rule and year; those of items by rule, together. */
    Map<String, BigDecimal> anomalies() {
        var told = new HashMap<String, BigDecimal>();
        paper.anomalies(items)
                .forEach((name, amount) ->
                        told.merge(name.startsWith("B7") ? name.split(" ")[0] : name, amount, BigDecimal::add));
        return told;
    }

    /** The same name of an anomaly as it is read. */
    String name(com.fasterxml.jackson.databind.JsonNode anomaly) {
        var rule = anomaly.get("rule").asText();
        return rule.startsWith("B7")
                ? rule
                : rule + " " + anomaly.at("/budgetLine/year").asInt();
    }
}
