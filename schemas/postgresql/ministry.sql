-- On the server of the ministry, once: what is counted over the counts of all provinces.
--
--   psql -f ministry.sql postgresql://may-chu-bo/hongheo
--
-- Counts are added up twice: each province's server adds up its own villages, the ministry adds up what they answer.

CREATE EXTENSION IF NOT EXISTS postgres_fdw;
CREATE SCHEMA IF NOT EXISTS ministry;

-- One line for each village and figure; every province is a partition, on its own server (ministry-province.sql).
CREATE TABLE IF NOT EXISTS ministry.village_count (
  province TEXT COLLATE "C" NOT NULL,
  round TEXT COLLATE "C" NOT NULL,
  standard TEXT COLLATE "C" NOT NULL,
  village TEXT COLLATE "C" NOT NULL,
  table_code TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  unit TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL
) PARTITION BY LIST (province);

-- Grouped by the key of the partitions, so that each of them is added up where it lies.
CREATE OR REPLACE VIEW ministry.province_count AS
SELECT province, round, standard, table_code, item, unit, CAST(sum(number) AS BIGINT) AS number
FROM ministry.village_count
GROUP BY province, round, standard, table_code, item, unit;

CREATE OR REPLACE VIEW ministry.national_count AS
SELECT round, standard, table_code, item, unit, CAST(sum(number) AS BIGINT) AS number
FROM ministry.province_count
GROUP BY round, standard, table_code, item, unit;

-- Without it the villages would be fetched and added up here.
SELECT format('ALTER DATABASE %I SET enable_partitionwise_aggregate = on', current_database()) \gexec
