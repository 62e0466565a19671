-- On the server of a province, once: the counts of its villages, as the ministry may read them. No name, no number of a person.
--
--   psql -v province=84 -v schema=rasoat -v reader=bo_doc -f province.sql postgresql://may-chu-tinh/hongheo
--
-- The reader is a role that may log in and nothing else; it sees this view alone.

CREATE OR REPLACE VIEW :"schema".village_count AS
SELECT
  CAST(:'province' AS TEXT) COLLATE "C" AS province, round, standard, area AS village, table_code, item, unit, number
FROM :"schema".tally
WHERE level = 'village' AND province = :'province';

GRANT USAGE ON SCHEMA :"schema" TO :"reader";
GRANT SELECT ON :"schema".village_count TO :"reader";
