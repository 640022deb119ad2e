package fr.gouv.pilo.home;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.OwnProfile;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.directory.NewOrganisation;
import fr.gouv.pilo.directory.OrganisationKind;
import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.CreateIndicator;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.IndicatorDefinition;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.indicator.Periodicity;
import fr.gouv.pilo.measurement.MeasurementType;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.measurement.NewValue;
import fr.gouv.pilo.project.Milestone;
import fr.gouv.pilo.project.Programme;
import fr.gouv.pilo.project.Projects;
import fr.gouv.pilo.project.Signature;
import fr.gouv.pilo.project.Stage;
import fr.gouv.pilo.project.UpdateProject;
import fr.gouv.pilo.project.Weather;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A small portfolio and a small roadmap with a past, seen on 15 April 2026. Thirty days earlier is 16 March, which ends
 * in winter time at 23:00 UTC: acts stand on both sides of that midnight.
 */
@ApplicationScoped
class HomeHistory {
    /** A database of its own, on its date: totals are exact for every role. */
    public static class Profile extends OwnProfile {
        public Profile() {
            super(Map.of("pilo.business-date", "2026-04-15"));
        }
    }

    static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");
    static final Tokens LEAD = Tokens.person("project-lead").territories("REG-76");
    static final Tokens NEW_LEAD = Tokens.person("project-lead").territories("REG-76");

    private final Projects projects;
    private final Organisations organisations;
    private final Indicators indicators;
    private final Measurements measurements;
    private boolean written;

    HomeHistory(Projects projects, Organisations organisations, Indicators indicators, Measurements measurements) {
        this.projects = projects;
        this.organisations = organisations;
        this.indicators = indicators;
        this.measurements = measurements;
    }

    void write() {
        if (!written) {
            written = true;
            writeProjects(account(LEAD), account(NEW_LEAD), account(MISSION));
            writeRates();
        }
    }

    private void writeProjects(UUID lead, UUID newLead, UUID nobody) {
        // In difficulty then, better now; its milestones are on both sides of the day.
        var improved = create(
                "Rétabli",
                lead,
                false,
                List.of(
                        milestone("Atteint en retard", "2026-03-01", "2026-03-20"),
                        milestone("Atteint à temps", "2026-04-02", "2026-04-02"),
                        milestone("Prévu ce jour-là", "2026-03-16", null)));
        status(improved, Weather.NUAGE, "2026-02-10T10:00");
        status(improved, Weather.SOLEIL, "2026-04-01T10:00");
        // Ended half an hour before the day ended, and half an hour after.
        var endedBefore = create("Arrêté la veille", nobody, false, List.of());
        status(endedBefore, Weather.NUAGE, "2026-02-01T10:00");
        projects.changeStage(endedBefore, Stage.ABANDON, "Leçon.", by(nobody, "2026-03-16T23:30"));
        var endedAfter = create("Arrêté le lendemain", nobody, false, List.of());
        status(endedAfter, Weather.ORAGE, "2026-03-01T10:00");
        projects.changeStage(endedAfter, Stage.ABANDON, "Leçon.", by(nobody, "2026-03-17T00:30"));
        // Born since.
        projects.create(draft("Né depuis", newLead, false, List.of()), by(newLead, "2026-03-20T10:00"));
        // In difficulty since, and confidential.
        var secret = create("Confidentiel", lead, true, List.of());
        status(secret, Weather.SOLEIL, "2026-02-01T10:00");
        status(secret, Weather.ORAGE, "2026-04-10T10:00");
        // Archived today.
        archive(create("Archivé", nobody, false, List.of(milestone("Fait", "2026-03-01", "2026-03-01"))));
    }

    private void writeRates() {
        var first = indicator("LOC-101", "2026-01-05T09:00");
        var second = indicator("LOC-102", "2026-01-05T09:00");
        var values = Stream.of("DEPT-31", "DEPT-46", "DEPT-48")
                .flatMap(code -> bounds(first, code, "2026-01-05T09:00"))
                .toList();
        measurements.record(values, "essai");
        measurements.record(
                List.of(
                        value(first, "DEPT-31", "2026-01", 50, "2026-02-05T09:00"),
                        value(first, "DEPT-46", "2026-01", 50, "2026-02-05T09:00"),
                        value(first, "DEPT-48", "2026-01", 20, "2026-02-05T09:00"),
                        // Known half an hour too late to count that day.
                        value(first, "DEPT-46", "2026-02", 60, "2026-03-17T00:30"),
                        value(first, "DEPT-48", "2026-02", 55, "2026-03-17T00:30")),
                "essai");
        // A rate more than there was: what the Haute-Garonne counts is no longer the same.
        measurements.record(bounds(second, "DEPT-31", "2026-04-01T09:00").toList(), "essai");
        measurements.record(List.of(value(second, "DEPT-31", "2026-03", 50, "2026-04-05T09:00")), "essai");
    }

    /** People known and an import made 40 and 45 days ago by the real clock, as only the past can make them. */
    static void writeTechnicalPast() throws SQLException {
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_owner", "pilo-owner");
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO account (id, issuer, subject, display_name, created_at)
                    VALUES (gen_random_uuid(), 'https://ancien.invalid', 'ancien', 'Ancien', now() - interval '45 days')""");
            statement.execute("""
                    INSERT INTO measurement_import (id, status, account_id, row_count, skipped_count, refused_count, issue_count,
                      value_count, new_count, changed_count, unchanged_count, published_count, created_at)
                    SELECT gen_random_uuid(), 'REFUSED', id, 0, 0, 0, 0, 0, 0, 0, 0, 0, now() - interval '40 days'
                    FROM account WHERE subject = 'ancien'""");
        }
    }

    private static UUID account(Tokens who) {
        return UUID.fromString(
                Api.as(who).get("/api/v1/me").then().statusCode(200).extract().path("id"));
    }

    private UUID create(String title, UUID lead, boolean confidential, List<Milestone> milestones) {
        var id = projects.create(draft(title, lead, confidential, milestones), by(lead, "2026-01-05T10:00"));
        projects.changeStage(id, Stage.CADRAGE, null, by(lead, "2026-01-20T10:00"));
        return id;
    }

    private UpdateProject draft(String title, UUID lead, boolean confidential, List<Milestone> milestones) {
        var carrier = organisations.ensure(new NewOrganisation(
                "ESSAI-ACCUEIL",
                "Service d'essai",
                null,
                OrganisationKind.SERVICE,
                "REG-76",
                false,
                "Essai",
                "2026-01-01",
                null));
        return new UpdateProject(
                title,
                Programme.LABO,
                null,
                null,
                null,
                carrier,
                lead,
                null,
                Set.of("REG-76"),
                null,
                null,
                null,
                milestones,
                null,
                null,
                confidential);
    }

    private void status(UUID project, Weather weather, String at) {
        projects.updateStatus(project, weather, "Synthèse.", by(account(MISSION), at));
    }

    private static void archive(UUID project) {
        var url = "/api/v1/projects/" + project;
        var tag = Api.as(MISSION).get(url).then().statusCode(200).extract().header("ETag");
        Api.as(MISSION).header("If-Match", tag).delete(url).then().statusCode(204);
    }

    private UUID indicator(String code, String since) {
        var definition = new IndicatorDefinition(
                "Indicateur d'essai",
                null,
                null,
                Direction.UP,
                null,
                null,
                Periodicity.MONTHLY,
                1,
                Set.of(TerritoryLevel.DEPT),
                Map.of(TerritoryLevel.DEPT, Aggregation.TYPED),
                null,
                null,
                null);
        return indicators.create(new CreateIndicator(code, definition), at(since));
    }

    private static Stream<NewValue> bounds(UUID indicator, String territory, String since) {
        return Stream.of(
                new NewValue(
                        indicator,
                        territory,
                        MeasurementType.INITIAL,
                        YearMonth.of(2025, 12),
                        BigDecimal.ZERO,
                        null,
                        at(since)),
                new NewValue(
                        indicator,
                        territory,
                        MeasurementType.TARGET,
                        YearMonth.of(2027, 12),
                        BigDecimal.valueOf(100),
                        null,
                        at(since)));
    }

    private static NewValue value(UUID indicator, String territory, String month, int value, String since) {
        return new NewValue(
                indicator,
                territory,
                MeasurementType.CURRENT,
                YearMonth.parse(month),
                BigDecimal.valueOf(value),
                null,
                at(since));
    }

    private static Milestone milestone(String name, String planned, String actual) {
        return new Milestone(name, LocalDate.parse(planned), actual == null ? null : LocalDate.parse(actual));
    }

    private static Signature by(UUID account, String at) {
        return new Signature(account, at(at));
    }

    private static Instant at(String inParis) {
        return LocalDateTime.parse(inParis).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
