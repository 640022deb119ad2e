-- Which parts of the demonstration set are loaded. The primary key decides between two replicas that start together.
CREATE TABLE demo_load (
    part      text        NOT NULL CONSTRAINT demo_load_pk PRIMARY KEY,
    loaded_at timestamptz NOT NULL DEFAULT now()
);
