-- On the server of the ministry, once for each province: where its counts are.
--
--   psql -v province=84 -v host=may-chu-tinh -v port=5432 -v database=hongheo -v schema=rasoat -v reader=bo_doc \
--     -f ministry-province.sql postgresql://may-chu-bo/hongheo
--
-- The password of the reader stands in a password file of the account that runs the ministry's server, or is set with
-- ALTER USER MAPPING; it does not belong into a script.

SELECT 'province_' || :'province' AS name \gset

CREATE SERVER :"name" FOREIGN DATA WRAPPER postgres_fdw
OPTIONS (host :'host', port :'port', dbname :'database', async_capable 'true', fetch_size '10000');

CREATE USER MAPPING FOR CURRENT_USER SERVER :"name" OPTIONS (user :'reader');

SELECT format(
  'CREATE FOREIGN TABLE ministry.%I PARTITION OF ministry.village_count FOR VALUES IN (%L) SERVER %I '
  'OPTIONS (schema_name %L, table_name ''village_count'')',
  :'name', :'province', :'name', :'schema') \gexec
