package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The tables that a room of imports brings, in a schema of their own: a migration of the room makes the same. */
final class ProbeTables {
    static final IntakeTables TABLES = IntakeTables.of("intake_probe.essai");

    private static final String CREATE = """
            CREATE SCHEMA intake_probe;
            CREATE TABLE intake_probe.essai (
                id           uuid        NOT NULL CONSTRAINT essai_pk PRIMARY KEY,
                status       text        NOT NULL,
                account_id   uuid        NOT NULL,
                issue_count  integer     NOT NULL,
                applied_at   timestamptz,
                applied_by   uuid,
                abandoned_at timestamptz,
                abandoned_by uuid,
                version      bigint      NOT NULL DEFAULT 0,
                created_at   timestamptz NOT NULL DEFAULT now(),
                updated_at   timestamptz NOT NULL DEFAULT now(),
                CONSTRAINT essai_status_known CHECK (status IN ('CHECKED', 'REFUSED', 'APPLIED', 'REVERSED', 'ABANDONED')));
            CREATE TABLE intake_probe.essai_file (
                id uuid NOT NULL CONSTRAINT essai_file_pk PRIMARY KEY, import_id uuid NOT NULL, position smallint NOT NULL, name text NOT NULL,
                kind text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL, row_count integer NOT NULL, content bytea NOT NULL,
                CONSTRAINT essai_file_position_unique UNIQUE (import_id, position));
            CREATE TABLE intake_probe.essai_issue (
                import_id uuid NOT NULL, position integer NOT NULL, file text NOT NULL, line integer, field text, value text, code text NOT NULL,
                reason text NOT NULL, CONSTRAINT essai_issue_pk PRIMARY KEY (import_id, position));
            CREATE TABLE intake_probe.essai_issue_group (
                import_id uuid NOT NULL, position integer NOT NULL, file text NOT NULL, field text, value text, code text NOT NULL,
                reason text NOT NULL, issue_count integer NOT NULL, lines integer[] NOT NULL,
                CONSTRAINT essai_issue_group_pk PRIMARY KEY (import_id, position));
            CREATE TABLE intake_probe.essai_notice (
                import_id uuid NOT NULL, position integer NOT NULL, about text, sentence text NOT NULL,
                CONSTRAINT essai_notice_pk PRIMARY KEY (import_id, position));
            CREATE UNLOGGED TABLE intake_probe.essai_progress (
                import_id uuid NOT NULL CONSTRAINT essai_progress_pk PRIMARY KEY, step text NOT NULL, done integer NOT NULL, total integer NOT NULL,
                updated_at timestamptz NOT NULL DEFAULT clock_timestamp());
            CREATE TABLE intake_probe.essai_reversal (
                import_id uuid NOT NULL CONSTRAINT essai_reversal_pk PRIMARY KEY, account_id uuid NOT NULL, recorded_at timestamptz NOT NULL);
            CREATE TABLE intake_probe.row (import_id uuid NOT NULL, position integer NOT NULL, word text);
            CREATE TABLE intake_probe.word (import_id uuid NOT NULL, word text);
            GRANT USAGE ON SCHEMA intake_probe TO pilo_app;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA intake_probe TO pilo_app""";

    private ProbeTables() {}

    static void create() throws SQLException {
        execute(CREATE);
    }

    static void drop() throws SQLException {
        execute("DROP SCHEMA intake_probe CASCADE");
    }

    private static void execute(String text) throws SQLException {
        try (Connection admin = DriverManager.getConnection(TestDatabase.url(), "postgres", "");
                var statement = admin.createStatement()) {
            statement.execute(text);
        }
    }
}
