/// Records, households, persons and counts are divided by round, and within it by province; so are those that are there.
///
/// The tables keep their names and what others made upon them. What a round brought before it had a part of its own stays in
/// the common part of the table. Findings are divided by round only: one that speaks of a file stands in no province.
enum PostgresMigrationOfParts {
  static let sql = #"""
    -- Makes the parts of a round, and of a province in it; asked again it changes nothing.
    CREATE FUNCTION make_room(wanted_round TEXT, wanted_province TEXT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DECLARE
      divided TEXT;
      part TEXT;
    BEGIN
      -- In the order in which deliveries are taken in.
      LOCK TABLE delivery IN SHARE ROW EXCLUSIVE MODE;
      FOREACH divided IN ARRAY ARRAY['finding', 'household', 'person', 'record', 'tally'] LOOP
        part := divided || '_' || wanted_round;
        IF to_regclass(quote_ident(part)) IS NULL THEN
          EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (%L)%s', part, divided, wanted_round,
            CASE divided WHEN 'finding' THEN '' ELSE ' PARTITION BY LIST (province)' END);
          IF divided <> 'finding' THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', part || '_other', part);
          END IF;
        END IF;
        IF divided <> 'finding' AND wanted_province <> ''
          AND to_regclass(quote_ident(part || '_' || wanted_province)) IS NULL THEN
          EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (%L)', part || '_' || wanted_province,
            part, wanted_province);
        END IF;
      END LOOP;
    END
    $$;
    REVOKE EXECUTE ON FUNCTION make_room FROM PUBLIC;

    -- The province of each person is that of the household, of each count that of its area.
    ALTER TABLE person ADD COLUMN province TEXT COLLATE "C" NOT NULL DEFAULT '';
    ALTER TABLE tally ADD COLUMN province TEXT COLLATE "C" NOT NULL DEFAULT '';
    UPDATE person SET province = h.province FROM household AS h
    WHERE (h.round, h.village, h.code, h.ordinal, h.standard)
      = (person.round, person.village, person.code, person.ordinal, person.standard);
    UPDATE tally SET province = place.province FROM (
      SELECT round, level, area, min(province) AS province FROM (
        SELECT round, province, 'village' AS level, village AS area FROM delivery WHERE commune <> ''
        UNION SELECT round, province, 'commune', commune FROM delivery
        UNION SELECT round, province, 'district', district FROM delivery
        UNION SELECT round, province, 'province', province FROM delivery) AS steps
      GROUP BY round, level, area) AS place
    WHERE (place.round, place.level, place.area) = (tally.round, tally.level, tally.area);

    -- The parts of rounds are divided once more: each is taken out, and its rows go into the new parts.
    DO $$
    DECLARE
      divided TEXT;
      key RECORD;
      part RECORD;
      place RECORD;
    BEGIN
      FOR key IN
        SELECT conname FROM pg_constraint
        WHERE conrelid = 'person'::regclass AND contype = 'f' AND conparentid = 0
      LOOP
        EXECUTE format('ALTER TABLE person DROP CONSTRAINT %I', key.conname);
      END LOOP;
      FOREACH divided IN ARRAY ARRAY['person', 'household', 'tally'] LOOP
        FOR key IN SELECT conname FROM pg_constraint WHERE conrelid = divided::regclass AND contype = 'p' LOOP
          EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', divided, key.conname);
        END LOOP;
        FOR part IN
          SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bound
          FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
          WHERE i.inhparent = divided::regclass AND pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
        LOOP
          EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', divided, part.name);
          EXECUTE format('ALTER TABLE %I RENAME TO waiting_part', part.name);
          EXECUTE format('CREATE TABLE %I PARTITION OF %I %s PARTITION BY LIST (province)', part.name, divided,
            part.bound);
          EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', part.name || '_other', part.name);
          FOR place IN SELECT DISTINCT province FROM waiting_part WHERE province <> '' ORDER BY province LOOP
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (%L)', part.name || '_' || place.province,
              part.name, place.province);
          END LOOP;
          EXECUTE format('INSERT INTO %I SELECT * FROM waiting_part', divided);
          DROP TABLE waiting_part;
        END LOOP;
      END LOOP;
    END
    $$;
    ALTER TABLE household ADD PRIMARY KEY (round, village, code, ordinal, standard, province);
    ALTER TABLE person ADD PRIMARY KEY (round, village, code, ordinal, standard, number, province);
    ALTER TABLE person ADD FOREIGN KEY (round, village, code, ordinal, standard, province)
      REFERENCES household (round, village, code, ordinal, standard, province) ON DELETE CASCADE;
    ALTER TABLE tally ADD PRIMARY KEY (round, standard, level, area, table_code, item, unit, province);

    -- Rows as they were received are of the round and the province of their delivery.
    ALTER TABLE record RENAME TO waiting_record;
    ALTER TABLE waiting_record RENAME CONSTRAINT record_pkey TO waiting_record_pkey;
    CREATE TABLE record (
      delivery TEXT COLLATE "C" NOT NULL REFERENCES delivery(id),
      ordinal BIGINT NOT NULL,
      sheet_row BIGINT NOT NULL,
      payload BYTEA NOT NULL,
      round TEXT COLLATE "C" NOT NULL,
      province TEXT COLLATE "C" NOT NULL,
      PRIMARY KEY (delivery, ordinal, round, province)
    ) PARTITION BY LIST (round);
    CREATE TABLE record_other PARTITION OF record DEFAULT;
    DO $$
    DECLARE
      place RECORD;
    BEGIN
      FOR place IN
        -- A round whose rows lie in the common part of some table has no room of its own.
        SELECT DISTINCT round, province FROM delivery
        WHERE round NOT IN (SELECT round FROM finding_other) AND round NOT IN (SELECT round FROM household_other)
          AND round NOT IN (SELECT round FROM tally_other)
      LOOP
        PERFORM make_room(place.round, place.province);
      END LOOP;
    END
    $$;
    INSERT INTO record
    SELECT r.delivery, r.ordinal, r.sheet_row, r.payload, d.round, d.province
    FROM waiting_record AS r JOIN delivery AS d ON d.id = r.delivery;
    DROP TABLE waiting_record;
    """#
}
