/// What an office may see and bring in, where its role on the server was given an area (`schemas/postgresql/roles.sql`).
///
/// The rules stand beside the tables and begin to hold with the first office. Whoever owns the tables is not bound by them, and any
/// other role sees nothing without a line in `office_area`.
enum PostgresMigrationOfOffices {
  static let sql = #"""
    -- The areas of an office, and those above it, which its deliveries may name and nothing more.
    CREATE TABLE office_area (
      role TEXT COLLATE "C" NOT NULL,
      area TEXT COLLATE "C" NOT NULL,
      province TEXT COLLATE "C" NOT NULL,
      is_own BIGINT NOT NULL CHECK (is_own IN (0, 1)),
      PRIMARY KEY (role, area, province)
    );
    -- Who has brought the content of a file, and may read it.
    CREATE TABLE received_by (
      sha256 TEXT COLLATE "C" NOT NULL,
      role TEXT COLLATE "C" NOT NULL,
      PRIMARY KEY (sha256, role)
    );
    ALTER TABLE run ADD COLUMN role TEXT COLLATE "C" NOT NULL DEFAULT current_user;

    -- Two offices may send the same file; whoever has its content may read it. What a key has sealed cannot be compared with its
    -- hash, and is compared with what is kept.
    CREATE FUNCTION note_receipt(hash TEXT, whose TEXT, bytes BYTEA) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
      INSERT INTO received_by (sha256, role)
      SELECT hash, whose
      WHERE (encode(sha256(bytes), 'hex') = hash OR EXISTS (SELECT FROM identity_key))
        AND NOT EXISTS (
          SELECT FROM received_content AS kept WHERE kept.sha256 = hash AND kept.content <> bytes)
      ON CONFLICT DO NOTHING
    $$;
    REVOKE EXECUTE ON FUNCTION note_receipt FROM PUBLIC;
    CREATE FUNCTION note_receipt_of_row() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF row_security_active('received_content') THEN
        PERFORM note_receipt(NEW.sha256, current_user, NEW.content);
      END IF;
      RETURN NEW;
    END
    $$;
    CREATE TRIGGER note_receipt BEFORE INSERT ON received_content FOR EACH ROW
    EXECUTE FUNCTION note_receipt_of_row();

    -- An office knows its own areas and its own runs.
    CREATE POLICY office_reads ON office_area FOR SELECT USING (role = current_user);
    CREATE POLICY office_reads ON received_by FOR SELECT USING (role = current_user);
    CREATE POLICY office_writes ON run USING (role = current_user);

    -- What is received: by its area, and where a file names none by who brought it. A name that nobody could open is no secret.
    CREATE POLICY office_reads ON delivery FOR SELECT USING (
      (commune, province) IN (SELECT area, province FROM office_area WHERE role = current_user AND is_own = 1)
      OR commune = '' AND sha256 IN (SELECT sha256 FROM received_by WHERE role = current_user));
    CREATE POLICY office_brings ON delivery FOR INSERT WITH CHECK (
      sha256 IN (SELECT sha256 FROM received_by WHERE role = current_user)
      AND (
        (commune, province) IN (SELECT area, province FROM office_area WHERE role = current_user AND is_own = 1)
        AND (district IS NULL
          OR (district, province) IN (SELECT area, province FROM office_area WHERE role = current_user))
        AND (split_part(village, '-', 1) = commune OR village LIKE 'file-%')
        OR commune = '' AND province = '' AND district IS NULL AND village LIKE 'file-%'));
    CREATE POLICY office_changes ON delivery FOR UPDATE USING (
      (commune, province) IN (SELECT area, province FROM office_area WHERE role = current_user AND is_own = 1)
      OR commune = '' AND sha256 IN (SELECT sha256 FROM received_by WHERE role = current_user));
    CREATE POLICY office_reads ON received_file FOR SELECT USING (
      run IN (SELECT id FROM run WHERE role = current_user)
      OR sha256 IN (SELECT sha256 FROM received_by WHERE role = current_user)
      OR sha256 IN (SELECT sha256 FROM delivery) OR bytes = 0 AND refusal IS NOT NULL);
    CREATE POLICY office_brings ON received_file FOR INSERT WITH CHECK (
      run IN (SELECT id FROM run WHERE role = current_user));
    CREATE POLICY office_changes ON received_file FOR UPDATE USING (
      run IN (SELECT id FROM run WHERE role = current_user)
      OR sha256 IN (SELECT sha256 FROM received_by WHERE role = current_user)
      OR sha256 IN (SELECT sha256 FROM delivery) OR bytes = 0 AND refusal IS NOT NULL);
    CREATE POLICY office_reads ON received_content FOR SELECT USING (
      sha256 IN (SELECT sha256 FROM received_by WHERE role = current_user)
      OR sha256 IN (SELECT sha256 FROM delivery));
    CREATE POLICY office_brings ON received_content FOR INSERT WITH CHECK (
      encode(sha256(content), 'hex') = sha256 OR EXISTS (SELECT FROM identity_key));
    CREATE POLICY office_writes ON sheet_account USING (sha256 IN (SELECT sha256 FROM received_file));
    CREATE POLICY office_reads ON record FOR SELECT USING (
      EXISTS (SELECT FROM delivery WHERE delivery.id = record.delivery));
    CREATE POLICY office_brings ON record FOR INSERT WITH CHECK (
      EXISTS (SELECT FROM delivery WHERE delivery.id = record.delivery
        AND delivery.round = record.round AND delivery.province = record.province));
    CREATE POLICY office_writes ON village
    USING (commune IN (SELECT area FROM office_area WHERE role = current_user AND is_own = 1))
    WITH CHECK (
      commune IN (SELECT area FROM office_area WHERE role = current_user AND is_own = 1)
      AND split_part(code, '-', 1) = commune);
    CREATE POLICY office_reads ON finding FOR SELECT USING (
      CASE WHEN delivery IS NULL THEN sha256 IN (SELECT sha256 FROM received_file)
        ELSE EXISTS (SELECT FROM delivery WHERE delivery.id = finding.delivery) END);
    CREATE POLICY office_brings ON finding FOR INSERT WITH CHECK (
      stage = 'import' AND sha256 IN (SELECT sha256 FROM received_file)
      AND (delivery IS NULL OR EXISTS (SELECT FROM delivery WHERE delivery.id = finding.delivery)));
    CREATE POLICY office_takes_back ON finding FOR DELETE USING (
      stage = 'import' AND sha256 IN (SELECT sha256 FROM received_file));

    -- What is made of it is read only: a family that moved is recognised by who sees all areas.
    CREATE POLICY office_reads ON household FOR SELECT USING (
      (commune, province) IN (SELECT area, province FROM office_area WHERE role = current_user AND is_own = 1));
    CREATE POLICY office_reads ON tally FOR SELECT USING (
      (CASE level WHEN 'village' THEN split_part(area, '-', 1) ELSE area END, province)
      IN (SELECT area, province FROM office_area WHERE role = current_user AND is_own = 1));
    CREATE POLICY office_reads ON approval FOR SELECT USING (
      CASE level WHEN 'village' THEN split_part(area, '-', 1) ELSE area END
      IN (SELECT area FROM office_area WHERE role = current_user AND is_own = 1));
    CREATE POLICY office_reads ON change FOR SELECT USING (
      EXISTS (SELECT FROM delivery WHERE delivery.id = change.delivery));
    CREATE POLICY office_reads ON applied_decision FOR SELECT USING (
      EXISTS (SELECT FROM delivery WHERE delivery.id = applied_decision.delivery));
    CREATE POLICY office_reads ON decision_file FOR SELECT USING (
      (round, sha256) IN (SELECT round, sha256 FROM applied_decision));
    CREATE POLICY office_reads ON decision FOR SELECT USING (
      (round, sha256, sheet, sheet_row) IN (SELECT round, sha256, sheet, sheet_row FROM applied_decision));
    DO $$
    DECLARE
      divided TEXT;
    BEGIN
      FOREACH divided IN ARRAY ARRAY['person', 'household_link', 'population', 'departure', 'stage_mark'] LOOP
        EXECUTE format(
          'CREATE POLICY office_reads ON %I FOR SELECT USING '
          '((round, village) IN (SELECT round, village FROM delivery WHERE state = ''current''))', divided);
      END LOOP;
    END
    $$;

    -- Gives a role an area: all areas below it, and those above that its deliveries name. The rules hold from now on.
    CREATE FUNCTION give_office(office TEXT, areas TEXT[], provinces TEXT[], own BIGINT[]) RETURNS VOID
    LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE
      guarded TEXT;
    BEGIN
      IF areas IS NULL OR NOT 1 = ANY (own) THEN
        RAISE EXCEPTION 'no area: nothing was given to %', office;
      END IF;
      DELETE FROM office_area WHERE role = office;
      INSERT INTO office_area (role, area, province, is_own)
      SELECT office, area, province, max(is_own)
      FROM unnest(areas, provinces, own) AS given (area, province, is_own) GROUP BY area, province;
      FOR guarded IN
        SELECT c.relname FROM pg_class AS c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND c.relname NOT IN ('rasoat_version', 'identity_key', 'removed_personal_data')
      LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
      END LOOP;
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), office);
      FOR guarded IN
        SELECT c.relname FROM pg_class AS c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      LOOP
        EXECUTE format('GRANT SELECT ON %I TO %I', guarded, office);
      END LOOP;
      EXECUTE format('GRANT INSERT ON run, received_file, received_content, sheet_account, record, village, delivery, '
        'finding TO %I', office);
      EXECUTE format('GRANT DELETE ON sheet_account, finding TO %I', office);
      EXECUTE format('GRANT UPDATE (finished_at, exit_code, summary) ON run TO %I', office);
      EXECUTE format('GRANT UPDATE (refusal) ON received_file TO %I', office);
      EXECUTE format('GRANT UPDATE (is_registered, valid_from) ON village TO %I', office);
      EXECUTE format('GRANT UPDATE (state, superseded_by, run) ON delivery TO %I', office);
      EXECUTE format('GRANT USAGE ON SEQUENCE finding_rowid TO %I', office);
      EXECUTE format('GRANT EXECUTE ON FUNCTION make_room, note_receipt TO %I', office);
    END
    $$;
    REVOKE EXECUTE ON FUNCTION give_office FROM PUBLIC;
    """#
}
