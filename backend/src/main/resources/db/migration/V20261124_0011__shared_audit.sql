-- The audit trail (S23). One entry an act, written in the act's transaction; one sealer chains what is committed.
-- The chain covers a salted digest of the change: the change itself stands apart and may be erased (RGPD)
-- while the chain still verifies.
CREATE TABLE audit_entry (
    id          uuid        NOT NULL CONSTRAINT audit_entry_pk PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    account_id  uuid        CONSTRAINT audit_entry_account_fk REFERENCES account (id),
    act         text        NOT NULL,
    object_type text        NOT NULL,
    object_id   text        NOT NULL,
    request_id  text,
    digest      bytea       NOT NULL
);
CREATE INDEX audit_entry_occurred ON audit_entry (occurred_at, id);
CREATE INDEX audit_entry_account ON audit_entry (account_id, occurred_at);
CREATE INDEX audit_entry_object ON audit_entry (object_type, object_id, occurred_at);

CREATE TABLE audit_change (
    entry_id uuid  NOT NULL CONSTRAINT audit_change_pk PRIMARY KEY CONSTRAINT audit_change_entry_fk REFERENCES audit_entry (id),
    salt     bytea NOT NULL,
    change   text  NOT NULL
);

CREATE TABLE audit_seal (
    position      bigint      NOT NULL CONSTRAINT audit_seal_pk PRIMARY KEY,
    entry_id      uuid        NOT NULL CONSTRAINT audit_seal_entry_unique UNIQUE CONSTRAINT audit_seal_entry_fk REFERENCES audit_entry (id),
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    sealed_at     timestamptz NOT NULL DEFAULT now()
);

-- What waits for its seal: filled by the database itself, emptied by the sealer.
CREATE TABLE audit_unsealed (
    entry_id uuid NOT NULL CONSTRAINT audit_unsealed_pk PRIMARY KEY CONSTRAINT audit_unsealed_entry_fk REFERENCES audit_entry (id)
);
CREATE FUNCTION audit_await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed (entry_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_await_seal AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_await_seal();

CREATE TRIGGER audit_entry_immutable BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_immutable BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal FROM pilo_app;
REVOKE UPDATE, TRUNCATE ON audit_change FROM pilo_app;
REVOKE UPDATE, TRUNCATE ON audit_unsealed FROM pilo_app;

-- db-scheduler's table (its own shape): jobs that run once on several replicas.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    CONSTRAINT scheduled_tasks_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
