package fr.gouv.pilo.funding;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The file of the demonstration's credits: what people would have typed, and the days on which they did. */
record DemoFundingFile(
        List<UpdateFundingScheme> schemes,
        List<DemoLine> lines,
        List<DemoMovement> movements,
        List<DemoCarryOver> carryOvers,
        List<UpdatePaymentForecast> forecasts,
        DemoClosing closing) {

    record DemoLine(String key, UpdateBudgetLine line) {}

    record DemoMovement(
            String line,
            String target,
            MovementKind kind,
            BigDecimal ae,
            BigDecimal cp,
            BigDecimal external,
            LocalDate valueDate,
            LocalDate knownOn,
            String reason,
            String reference) {
        CreateMovement form(UUID from, UUID to) {
            return new CreateMovement(kind, from, to, ae, cp, external, valueDate, reason, reference);
        }
    }

    record DemoCarryOver(
            String line,
            CarryOverLedger ledger,
            BigDecimal amount,
            LocalDate requestedOn,
            LocalDate decidedOn,
            LocalDate openedOn,
            String reason) {}

    record DemoClosing(int year, String programme, UpdateClosingDates dates) {}

    static DemoFundingFile read(ObjectMapper mapper) {
        try (var in = DemoFundingFile.class.getResourceAsStream("/demo/funding.json")) {
            return mapper.readValue(in, DemoFundingFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
