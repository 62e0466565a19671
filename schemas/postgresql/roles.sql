-- On the server of a store, once for each office: what its role may see and bring in. Again after every newer version of rasoat.
--
--   psql -v role=so_ha_giang -v area=02 -v schema=rasoat -f roles.sql postgresql://chu_kho@may-chu/hongheo \
--     < pipeline-config/areas/areas.csv
--
-- The role is one that may log in and nothing else (createuser so_ha_giang). Its area is a province, a district or a commune, or
-- several with commas between; all below them is in it. Run by the role that owns the tables. To take everything back:
--
--   DELETE FROM rasoat.office_area WHERE role = 'so_ha_giang';
--   DROP OWNED BY so_ha_giang;

\set ON_ERROR_STOP on
SET search_path TO :"schema";
BEGIN;

CREATE TEMP TABLE area_line (
  level TEXT, code TEXT, name TEXT, parent TEXT, valid_from TEXT, valid_to TEXT, note TEXT) ON COMMIT DROP;
\copy area_line FROM pstdin WITH (FORMAT csv, HEADER)

-- Every area that there ever was, with those above it; a commune that changed its province has a way to each.
WITH RECURSIVE way (code, province, steps) AS (
  SELECT DISTINCT code, code, ARRAY[code] FROM area_line WHERE level = 'province'
  UNION
  SELECT area_line.code, way.province, way.steps || area_line.code
  FROM area_line JOIN way ON area_line.parent = way.code AND area_line.level <> 'province'),
own AS (SELECT * FROM way WHERE steps && string_to_array(:'area', ',')),
given (area, province, is_own) AS (
  SELECT code, province, 1 FROM own
  UNION
  SELECT step, province, 0 FROM own, unnest(steps) AS step)
SELECT give_office(:'role', array_agg(area), array_agg(province), array_agg(CAST(is_own AS BIGINT))) FROM given;

SELECT count(*) AS areas FROM office_area WHERE role = :'role' AND is_own = 1;
COMMIT;
