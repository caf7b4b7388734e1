-- The same statements make the tables in H2 (in its PostgreSQL mode) and in PostgreSQL.
CREATE TABLE saved_query (
    id UUID PRIMARY KEY,
    owner VARCHAR(100) NOT NULL,
    name VARCHAR(200) NOT NULL,
    sql_text VARCHAR NOT NULL,
    version BIGINT NOT NULL,
    created TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    updated TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT saved_query_name UNIQUE (owner, name)
);

CREATE TABLE query_history (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner VARCHAR(100) NOT NULL,
    ran_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    sql_text VARCHAR NOT NULL,
    outcome VARCHAR(100) NOT NULL,
    row_count BIGINT,
    elapsed_ms NUMERIC(15, 3) NOT NULL,
    release VARCHAR(100)
);
CREATE INDEX query_history_newest ON query_history (owner, id);

CREATE TABLE tab_set (
    owner VARCHAR(100) PRIMARY KEY,
    version BIGINT NOT NULL,
    active VARCHAR(100)
);

CREATE TABLE tab (
    owner VARCHAR(100) NOT NULL REFERENCES tab_set,
    place INTEGER NOT NULL,
    id VARCHAR(100) NOT NULL,
    title VARCHAR(200) NOT NULL,
    sql_text VARCHAR NOT NULL,
    PRIMARY KEY (owner, place)
);
