PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE applied_decision (
  round TEXT NOT NULL,
  delivery TEXT NOT NULL REFERENCES delivery(id),
  record INTEGER NOT NULL,
  member INTEGER NOT NULL,
  effect TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  sheet TEXT NOT NULL,
  sheet_row INTEGER NOT NULL,
  PRIMARY KEY (round, delivery, record, member, effect, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE approval (
  round TEXT NOT NULL,
  area TEXT NOT NULL,
  level TEXT NOT NULL,
  superiors TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('preliminary', 'official')),
  number INTEGER NOT NULL CHECK (number >= 1),
  decision TEXT NOT NULL,
  date TEXT NOT NULL,
  is_incomplete INTEGER NOT NULL CHECK (is_incomplete IN (0, 1)),
  basis TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id),
  reopened_by INTEGER REFERENCES run(id),
  reason TEXT,
  PRIMARY KEY (round, area, state, number),
  CHECK ((reopened_by IS NULL) = (reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE change (
  round TEXT NOT NULL,
  delivery TEXT NOT NULL REFERENCES delivery(id),
  sheet_row INTEGER NOT NULL,
  sheet_column INTEGER NOT NULL,
  variable TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', decided_by TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (round, delivery, sheet_row, sheet_column, variable)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (
  round TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  sheet TEXT NOT NULL,
  sheet_row INTEGER NOT NULL,
  sheet_column INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'waiver', 'duplicate')),
  fields TEXT NOT NULL,
  PRIMARY KEY (round, sha256, sheet, sheet_row),
  FOREIGN KEY (round, sha256) REFERENCES decision_file (round, sha256)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision_file (
  round TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES received_file(sha256),
  name TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id),
  state TEXT NOT NULL CHECK (state IN ('current', 'superseded', 'undone')),
  superseded_by TEXT,
  PRIMARY KEY (round, sha256)
) STRICT, WITHOUT ROWID;
CREATE TABLE delivery (
  id TEXT PRIMARY KEY NOT NULL,
  round TEXT NOT NULL,
  province TEXT NOT NULL,
  district TEXT,
  commune TEXT NOT NULL,
  village TEXT NOT NULL,
  kind TEXT NOT NULL,
  standard TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES received_file(sha256),
  sheet TEXT NOT NULL,
  table_number INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  header TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id),
  state TEXT NOT NULL CHECK (state IN ('current', 'superseded', 'held', 'settled', 'undone')),
  superseded_by TEXT REFERENCES delivery(id)
) STRICT, WITHOUT ROWID;
INSERT INTO delivery VALUES('efdc871038f80ca39046d4bd','2023','12','106','03424','03424-01','list','VN2022','e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f','CSV',1,'d1b16412ca65756088c59389a7257399492d1ebe4b2a1d78a6e58fd2d0935ff9','{"file":"a.csv","kind":"list","layout":"household-list","listsAllMembers":false,"personVariables":["name 4 4","birth 4 5 6","sex 4 5 6","ethnicity 4 7"],"place":{"commune":"Xã Bản Bo","district":"Huyện Tam Đường","province":"Tỉnh Lai Châu","village":"Bản Nà Khương"},"variables":["household_number 4 1","village_name 4 2","household_code 4 3","household_size 4 8","status_before 4 9","b1_points 4 10","b2_points 4 11","status 4 12","entry 4 13","deprived_employment 4 14","deprived_dependants 4 15","deprived_nutrition 4 16","deprived_health_insurance 4 17","deprived_adult_education 4 18","deprived_child_schooling 4 19","deprived_housing_quality 4 20","deprived_housing_area 4 21","deprived_water_source 4 22","deprived_toilet 4 23","deprived_telecom 4 24","deprived_information_means 4 25"]}',1,'current',NULL);
CREATE TABLE departure (
  round TEXT NOT NULL,
  village TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (round, village, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding (
  round TEXT NOT NULL,
  stage TEXT NOT NULL,
  delivery TEXT,
  sha256 TEXT,
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  file TEXT NOT NULL,
  sheet TEXT,
  sheet_row INTEGER,
  sheet_column INTEGER,
  other_cells TEXT NOT NULL,
  message_vi TEXT NOT NULL,
  message_en TEXT NOT NULL,
  remedy_vi TEXT NOT NULL,
  remedy_en TEXT NOT NULL
, line INTEGER, element TEXT, first_cell TEXT, waived_by TEXT, household TEXT, change TEXT) STRICT;
INSERT INTO finding VALUES('2023','validate','efdc871038f80ca39046d4bd','e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f',0,'HH-009','error','a.csv','CSV',6,11,replace('a.csv	CSV	N6		\na.csv	CSV	O6		\na.csv	CSV	P6		\na.csv	CSV	Q6		\na.csv	CSV	R6		\na.csv	CSV	S6		\na.csv	CSV	T6		\na.csv	CSV	U6		\na.csv	CSV	V6		\na.csv	CSV	W6		\na.csv	CSV	X6		\na.csv	CSV	Y6		','\n',char(10)),'Điểm B2 = 10, nhưng 3 chỉ số được đánh dấu tương ứng 30 điểm.','B2 = 10, but 3 marked indicators make 30 points.','Kiểm tra điểm B2 hoặc các chỉ số đánh dấu. Kiểm tra ô K6 trước.','Check B2 or the marked indicators. Check K6 first.',NULL,NULL,'a.csv	CSV	K6		',NULL,'002',NULL);
INSERT INTO finding VALUES('2023','validate','efdc871038f80ca39046d4bd','e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f',1,'HH-012','error','a.csv','CSV',6,12,replace('a.csv	CSV	J6		\na.csv	CSV	K6		\na.csv	CSV	N6		\na.csv	CSV	O6		\na.csv	CSV	P6		\na.csv	CSV	Q6		\na.csv	CSV	R6		\na.csv	CSV	S6		\na.csv	CSV	T6		\na.csv	CSV	U6		\na.csv	CSV	V6		\na.csv	CSV	W6		\na.csv	CSV	X6		\na.csv	CSV	Y6		','\n',char(10)),'Kết quả ghi "Hộ cận nghèo"; điểm B1 = 130, B2 = 10 cho kết quả "Hộ nghèo".','The result says "Near-poor household"; B1 = 130 and B2 = 10 make "Poor household".','Kiểm tra điểm và kết quả; hộ vẫn được tính theo kết quả đã ghi. Kiểm tra ô K6 trước.','Check points and result; the household is counted as written. Check K6 first.',NULL,NULL,'a.csv	CSV	K6		',NULL,'002',NULL);
INSERT INTO finding VALUES('2023','validate','efdc871038f80ca39046d4bd','e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f',2,'HH-013','error','a.csv','CSV',6,12,replace('a.csv	CSV	K6		\na.csv	CSV	N6		\na.csv	CSV	O6		\na.csv	CSV	P6		\na.csv	CSV	Q6		\na.csv	CSV	R6		\na.csv	CSV	S6		\na.csv	CSV	T6		\na.csv	CSV	U6		\na.csv	CSV	V6		\na.csv	CSV	W6		\na.csv	CSV	X6		\na.csv	CSV	Y6		','\n',char(10)),'Kết quả ghi "Hộ cận nghèo" nhưng hộ thiếu hụt 3 chỉ số.','The result says "Near-poor household" but 3 indicators are deprived.','Hộ nghèo thiếu hụt từ 3 chỉ số trở lên, hộ cận nghèo dưới 3 chỉ số. Kiểm tra ô K6 trước.','A poor household is deprived in 3 indicators or more, a near-poor one in fewer. Check K6 first.',NULL,NULL,'a.csv	CSV	K6		',NULL,'002',NULL);
INSERT INTO finding VALUES('2023','validate','efdc871038f80ca39046d4bd','e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f',3,'HH-047','note','a.csv','CSV',6,12,replace('a.csv	CSV	J6		\na.csv	CSV	K6		\na.csv	CSV	N6		\na.csv	CSV	O6		\na.csv	CSV	P6		\na.csv	CSV	Q6		\na.csv	CSV	R6		\na.csv	CSV	S6		\na.csv	CSV	T6		\na.csv	CSV	U6		\na.csv	CSV	V6		\na.csv	CSV	W6		\na.csv	CSV	X6		\na.csv	CSV	Y6		','\n',char(10)),'Điểm đúng bằng chuẩn (B1 = 130, B2 = 30), kết quả ghi "Hộ cận nghèo".','The points lie exactly on the line (B1 = 130, B2 = 30); the result says "Near-poor household".','B1 bằng 140 vẫn dưới chuẩn thu nhập, B2 bằng 30 đã là thiếu hụt từ 3 chỉ số.','B1 of 140 is still below the income line, B2 of 30 is already 3 deprivations.',NULL,NULL,NULL,NULL,'002',NULL);
INSERT INTO finding VALUES('2023','validate','efdc871038f80ca39046d4bd','e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f',4,'HH-004','error','a.csv','CSV',7,8,'','Số nhân khẩu để trống.','The household size is missing.','Cần nhập số nguyên từ 1 trở lên.','Enter a whole number from 1.',NULL,NULL,NULL,NULL,'003',NULL);
INSERT INTO finding VALUES('2023','aggregate','efdc871038f80ca39046d4bd','e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f',0,'TB-057','warning','a.csv',NULL,NULL,NULL,'','03424-01: 1 hộ cận nghèo có tổng cộng 3 chỉ số thiếu hụt; theo chuẩn không quá 2.','03424-01: 1 near-poor households have 3 deprivations in all; by the standard there are at most 2.','Xem các hộ cận nghèo có nhiều chỉ số thiếu hụt.','Look at near-poor households with many deprivations.',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('2026-11-21 first version');
INSERT INTO grdb_migrations VALUES('2026-11-21 places in XML');
INSERT INTO grdb_migrations VALUES('2026-11-21 first cells of findings');
INSERT INTO grdb_migrations VALUES('2026-11-21 decisions of the office');
INSERT INTO grdb_migrations VALUES('2026-11-21 outcomes of rules');
INSERT INTO grdb_migrations VALUES('2026-11-21 removed personal data');
INSERT INTO grdb_migrations VALUES('2026-11-21 key of pseudonyms');
INSERT INTO grdb_migrations VALUES('2026-11-21 approvals and releases');
INSERT INTO grdb_migrations VALUES('2026-11-22 villages behind each count');
CREATE TABLE household (
  round TEXT NOT NULL,
  province TEXT NOT NULL,
  district TEXT,
  commune TEXT NOT NULL,
  village TEXT NOT NULL,
  code TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  standard TEXT NOT NULL,
  delivery TEXT NOT NULL REFERENCES delivery(id),
  sheet_row INTEGER NOT NULL,
  is_urban INTEGER CHECK (is_urban IN (0, 1)),
  size INTEGER,
  persons INTEGER NOT NULL CHECK (persons >= 0),
  lists_all_members INTEGER NOT NULL CHECK (lists_all_members IN (0, 1)),
  status TEXT,
  criterion TEXT,
  status_before TEXT,
  entry TEXT,
  income_points INTEGER,
  deprivation_points INTEGER,
  income_per_person INTEGER,
  deprivations_known INTEGER NOT NULL,
  deprivations INTEGER NOT NULL,
  causes_known INTEGER NOT NULL,
  causes INTEGER NOT NULL,
  wishes_known INTEGER NOT NULL,
  wishes INTEGER NOT NULL,
  wills_known INTEGER NOT NULL,
  wills INTEGER NOT NULL,
  groups_known INTEGER NOT NULL,
  groups INTEGER NOT NULL,
  children INTEGER,
  children_short_health INTEGER,
  children_short_education INTEGER,
  computed_status TEXT,
  computed_criterion TEXT,
  deprivation_count INTEGER,
  PRIMARY KEY (round, village, code, ordinal, standard)
) STRICT, WITHOUT ROWID;
INSERT INTO household VALUES('2023','12','106','03424','03424-01','001',1,'VN2022','efdc871038f80ca39046d4bd',5,0,4,4,0,'poor',NULL,NULL,NULL,120,30,NULL,4095,7,0,0,0,0,0,0,0,0,NULL,NULL,NULL,'poor',NULL,3);
INSERT INTO household VALUES('2023','12','106','03424','03424-01','002',1,'VN2022','efdc871038f80ca39046d4bd',6,0,5,5,0,'near-poor',NULL,NULL,NULL,130,10,NULL,4095,7,0,0,0,0,0,0,0,0,NULL,NULL,NULL,'poor',NULL,3);
INSERT INTO household VALUES('2023','12','106','03424','03424-01','003',1,'VN2022','efdc871038f80ca39046d4bd',7,0,NULL,0,0,'poor',NULL,NULL,NULL,125,30,NULL,4095,7,0,0,0,0,0,0,0,0,NULL,NULL,NULL,'poor',NULL,3);
CREATE TABLE household_link (
  round TEXT NOT NULL,
  village TEXT NOT NULL,
  code TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  standard TEXT NOT NULL,
  earlier_round TEXT NOT NULL,
  earlier_village TEXT NOT NULL,
  earlier_code TEXT NOT NULL,
  earlier_ordinal INTEGER NOT NULL,
  method TEXT NOT NULL,
  PRIMARY KEY (round, village, code, ordinal, standard)
) STRICT, WITHOUT ROWID;
CREATE TABLE identity_key (
  single INTEGER PRIMARY KEY NOT NULL CHECK (single = 1),
  name TEXT NOT NULL CHECK (length(name) = 16)
) STRICT;
CREATE TABLE person (
  round TEXT NOT NULL,
  village TEXT NOT NULL,
  code TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  standard TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  is_head INTEGER NOT NULL CHECK (is_head IN (0, 1)),
  name TEXT NOT NULL,
  sex TEXT,
  birth TEXT,
  ethnicity TEXT,
  relationship TEXT,
  identity_number TEXT,
  sheet_row INTEGER NOT NULL,
  PRIMARY KEY (round, village, code, ordinal, standard, number),
  FOREIGN KEY (round, village, code, ordinal, standard)
    REFERENCES household (round, village, code, ordinal, standard) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO person VALUES('2023','03424-01','001',1,'VN2022',1,1,'Tẩn A Sinh','male','1980','dao',NULL,NULL,5);
INSERT INTO person VALUES('2023','03424-01','002',1,'VN2022',1,1,'Lò Văn Dần','male','1980','dao',NULL,NULL,6);
INSERT INTO person VALUES('2023','03424-01','003',1,'VN2022',1,1,'Phàn Văn Lâm','male','1980','dao',NULL,NULL,7);
CREATE TABLE population (
  round TEXT NOT NULL,
  village TEXT NOT NULL,
  item TEXT NOT NULL,
  number INTEGER,
  position INTEGER NOT NULL,
  PRIMARY KEY (round, village, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE received_file (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id),
  refusal TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO received_file VALUES('e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f','a.csv',1710,1,NULL);
CREATE TABLE record (
  delivery TEXT NOT NULL REFERENCES delivery(id),
  ordinal INTEGER NOT NULL,
  sheet_row INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (delivery, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO record VALUES('efdc871038f80ca39046d4bd',0,5,X'05140131020a1242e1baa36e204ec3a0204b68c6b0c6a16e670a0330303114013408001403313230f001140233303c170b48e1bb99206e6768c3a86f04706f6f720013017813017813017802020202020202020201050a0c54e1baa96e20412053696e68190431393830bc0f0000170431393830046d616c65170344616f0364616f');
INSERT INTO record VALUES('efdc871038f80ca39046d4bd',1,6,X'06140132040a1242e1baa36e204ec3a0204b68c6b0c6a16e670a033030321401350a00140331333084021402313014171148e1bb992063e1baad6e206e6768c3a86f096e6561722d706f6f720013017813017813017802020202020202020201060a0e4cc3b22056c4836e2044e1baa76e190431393830bc0f0000170431393830046d616c65170344616f0364616f');
INSERT INTO record VALUES('efdc871038f80ca39046d4bd',2,7,X'07140133060a1242e1baa36e204ec3a0204b68c6b0c6a16e670a0330303300001403313235fa01140233303c170b48e1bb99206e6768c3a86f04706f6f720013017813017813017802020202020202020201070a0f5068c3a06e2056c4836e204cc3a26d190431393830bc0f0000170431393830046d616c65170344616f0364616f');
CREATE TABLE release (
  digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
  round TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('preliminary', 'official')),
  areas TEXT NOT NULL,
  approvals TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id)
) STRICT, WITHOUT ROWID;
CREATE TABLE removed_personal_data (
  round TEXT PRIMARY KEY NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id),
  -- 'removed': its own; 'history': those of a round it looks back on, and its households cannot be recognised anew.
  kind TEXT NOT NULL CHECK (kind IN ('removed', 'history'))
) STRICT, WITHOUT ROWID;
CREATE TABLE rule_outcome (
  round TEXT NOT NULL,
  rule TEXT NOT NULL,
  position INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  satisfied INTEGER NOT NULL CHECK (satisfied >= 0),
  violated INTEGER NOT NULL CHECK (violated >= 0),
  undetermined INTEGER NOT NULL CHECK (undetermined >= 0),
  failed INTEGER NOT NULL CHECK (failed >= 0),
  first_failure TEXT,
  reason TEXT,
  missing TEXT NOT NULL,
  note_vi TEXT,
  note_en TEXT,
  PRIMARY KEY (round, rule)
) STRICT, WITHOUT ROWID;
INSERT INTO rule_outcome VALUES('2023','AR-001',0,'error',0,0,3,0,NULL,'not-collected','province_code',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-002',1,'error',0,0,3,0,NULL,'not-collected','district_code',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-003',2,'error',0,0,3,0,NULL,'not-collected','commune_code',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-004',3,'warning',0,0,3,0,NULL,'not-collected','commune_name',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-005',4,'warning',0,0,3,0,NULL,'not-collected','commune_code',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-006',5,'warning',0,0,3,0,NULL,'not-collected','area_type',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-007',6,'warning',0,0,3,0,NULL,'values-missing','village_is_known',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-008',7,'error',0,0,3,0,NULL,'not-collected','review_date',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-010',8,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-011',9,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-012',10,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-013',11,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-014',12,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-015',13,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-016',14,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-017',15,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-018',16,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-019',17,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-020',18,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-021',19,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-022',20,'warning',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-023',21,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-024',22,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-025',23,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-026',24,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','AR-027',25,'warning',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-001',50,'error',0,0,0,0,NULL,'heads-only','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-002',87,'error',0,0,0,0,NULL,'not-collected','relationship',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-003',51,'error',0,0,3,0,NULL,'heads-only','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-004',52,'error',2,1,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-005',54,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-006',55,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-007',56,'note',2,0,1,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-008',91,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-009',92,'error',2,1,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-010',93,'error',0,0,0,0,NULL,'not-collected',replace('b1_assets\nb1_dependants\nb1_housing\nb1_pension\nb1_qualification\nb1_size\nb1_utilities\nb1_work','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-012',94,'error',2,1,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-013',95,'error',2,1,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-014',96,'warning',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-015',97,'warning',0,0,0,0,NULL,'not-collected','income_per_person',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-016',98,'warning',0,0,0,0,NULL,'not-collected','form_a_result',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-017',99,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-018',57,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-019',100,'warning',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-020',26,'error',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-021',28,'error',0,0,3,0,NULL,'values-missing','has_child_under_16',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-022',29,'error',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-023',31,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-024',32,'warning',0,0,3,0,NULL,'values-missing','has_person_of_working_age',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-025',33,'warning',0,0,3,0,NULL,'values-missing','has_child_or_elderly',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-026',34,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-027',35,'warning',0,0,0,0,NULL,'not-collected','floor_area',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-028',36,'warning',0,0,0,0,NULL,'not-collected',replace('pillar_material\nroof_material\nwall_material','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-029',37,'note',0,0,0,0,NULL,'not-collected','internet_user',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-031',58,'warning',0,0,0,0,NULL,'not-collected',replace('group_no_labour_capacity\nworking_members','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-032',59,'warning',0,0,0,0,NULL,'not-collected','minority_marked',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-033',60,'warning',1,0,2,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-034',61,'error',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-035',62,'warning',0,0,3,0,NULL,'not-collected','decision_date',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-036',44,'warning',0,0,3,0,NULL,'values-missing',replace('earlier_status\nstatus_before','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-037',45,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-038',46,'warning',0,0,0,0,NULL,'no-earlier-list','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-039',47,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-040',63,'warning',0,0,0,0,NULL,'not-collected','children',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-041',64,'warning',0,0,0,0,NULL,'not-collected',replace('children\nchildren_short_education\nchildren_short_health','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-042',27,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-043',30,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-044',48,'error',0,0,0,0,NULL,'no-table','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-045',49,'warning',0,0,3,0,NULL,'values-missing',replace('earlier_status\nentry','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-046',53,'error',2,0,1,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-047',101,'note',2,1,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-048',102,'note',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-050',65,'error',0,0,0,0,NULL,'not-collected','low_income_workers',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-051',66,'warning',0,0,0,0,NULL,'not-collected',replace('meeting_agreed\nmeeting_present','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-052',67,'warning',0,0,0,0,NULL,'not-collected',replace('meeting_agreed\nmeeting_present','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-053',103,'error',0,0,0,0,NULL,'other-standard','',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-054',104,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-055',38,'note',0,0,0,0,NULL,'not-collected','information_devices',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-056',39,'note',0,0,0,0,NULL,'not-collected',replace('information_devices\ninternet_user','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-057',40,'warning',0,0,0,0,NULL,'not-collected','information_devices',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-058',68,'warning',0,0,0,0,NULL,'not-collected',replace('decision_date\nreview_date','\n',char(10)),NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','HH-059',69,'note',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-001',70,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-002',71,'error',0,0,3,0,NULL,'not-collected','identity_number',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-003',72,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-004',73,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-005',74,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-006',75,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-007',76,'error',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-008',77,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-009',78,'warning',0,0,3,0,NULL,'not-collected','identity_number',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-010',79,'warning',0,0,3,0,NULL,'not-collected','identity_number',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-011',80,'warning',0,0,3,0,NULL,'not-collected','identity_number',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-012',81,'warning',0,0,3,0,NULL,'not-collected','identity_number',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-013',82,'note',0,0,3,0,NULL,'not-collected','identity_number',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-014',83,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-015',84,'warning',0,0,0,0,NULL,'not-collected','relationship',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-016',85,'warning',0,0,0,0,NULL,'not-collected','relationship',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-017',86,'warning',0,0,0,0,NULL,'not-collected','relationship',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-018',88,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-019',89,'warning',3,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','PS-020',90,'warning',0,0,0,0,NULL,'not-collected','age',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','TB-101',41,'note',1,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','TB-102',42,'note',1,0,0,0,NULL,NULL,'',NULL,NULL);
INSERT INTO rule_outcome VALUES('2023','TB-103',43,'warning',0,0,1,0,NULL,'values-missing','file_sizes',NULL,NULL);
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  round TEXT,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  program_version TEXT NOT NULL,
  configuration_hash TEXT NOT NULL,
  exit_code INTEGER,
  summary TEXT
) STRICT;
INSERT INTO run VALUES(1,'run','2023','2026-11-21T08:00:00Z','2026-11-21T08:00:01Z','0.1.0','d27563edb5523d1488adf08f08d761d5029e603cfa54bc8f7a75f1994a918805',1,'Tệp: 1, không nhận: 0 · Thôn mới: 1, thay bản cũ: 0, không đổi: 0, giữ lại: 0');
CREATE TABLE sheet_account (
  sha256 TEXT NOT NULL REFERENCES received_file(sha256),
  round TEXT NOT NULL,
  sheet TEXT NOT NULL,
  role TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows >= 0),
  PRIMARY KEY (sha256, round, sheet, role)
) STRICT, WITHOUT ROWID;
INSERT INTO sheet_account VALUES('e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f','2023','CSV','accepted',3);
INSERT INTO sheet_account VALUES('e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f','2023','CSV','blank',1);
INSERT INTO sheet_account VALUES('e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f','2023','CSV','heading',1);
INSERT INTO sheet_account VALUES('e98d1dee6bd20bd6f42c764b51176da7d61ceaf213fd6adbd4e19644c412627f','2023','CSV','title',2);
CREATE TABLE stage_mark (
  round TEXT NOT NULL,
  village TEXT NOT NULL,
  stage TEXT NOT NULL,
  made_from TEXT NOT NULL,
  PRIMARY KEY (round, village, stage)
) STRICT, WITHOUT ROWID;
INSERT INTO stage_mark VALUES('2023','','aggregate','2b3e119488500b2d2e6f17a8c0d98c616dfa28f5d3ae56083c84aba3dfbbfa1e');
INSERT INTO stage_mark VALUES('2023','03424-01','aggregate','9e175c03d00aa690c52f815cff3404fbeabd498cd93707ab0b8090ac2563871a commune:03424 district:106 province:12');
INSERT INTO stage_mark VALUES('2023','03424-01','normalize','039b4d0db4d0ce2b9d85dcb2ddb49f6aa42ee3bdf5a49ced6713039c5daeec31');
CREATE TABLE tally (
  round TEXT NOT NULL,
  standard TEXT NOT NULL,
  level TEXT NOT NULL,
  area TEXT NOT NULL,
  table_code TEXT NOT NULL,
  item TEXT NOT NULL,
  unit TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0), villages INTEGER NOT NULL DEFAULT 0 CHECK (villages >= 0),
  PRIMARY KEY (round, standard, level, area, table_code, item, unit)
) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','dependants','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','employment','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','nutrition','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','total-deprivations','deprivation',3,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-near-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','dependants','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','employment','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','nutrition','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','total-deprivations','deprivation',6,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','deprivation-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','ethnicity','near-poor-dtts','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','ethnicity','near-poor-dtts','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','ethnicity','poor-dtts','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','ethnicity','poor-dtts','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','status','multidimensional-poor','household',3,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','status','multidimensional-poor','person',9,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','status','near-poor','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','status','near-poor','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','status','poor','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','status','poor','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','target-group','near-poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','target-group','near-poor-female-head','person',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','target-group','poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','commune','03424','target-group','poor-female-head','person',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','dependants','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','employment','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','nutrition','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','total-deprivations','deprivation',3,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-near-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','dependants','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','employment','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','nutrition','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','total-deprivations','deprivation',6,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','deprivation-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','ethnicity','near-poor-dtts','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','ethnicity','near-poor-dtts','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','ethnicity','poor-dtts','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','ethnicity','poor-dtts','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','status','multidimensional-poor','household',3,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','status','multidimensional-poor','person',9,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','status','near-poor','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','status','near-poor','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','status','poor','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','status','poor','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','target-group','near-poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','target-group','near-poor-female-head','person',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','target-group','poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','district','106','target-group','poor-female-head','person',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','dependants','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','employment','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','nutrition','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','total-deprivations','deprivation',3,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-near-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','dependants','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','employment','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','nutrition','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','total-deprivations','deprivation',6,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','deprivation-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','ethnicity','near-poor-dtts','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','ethnicity','near-poor-dtts','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','ethnicity','poor-dtts','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','ethnicity','poor-dtts','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','status','multidimensional-poor','household',3,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','status','multidimensional-poor','person',9,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','status','near-poor','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','status','near-poor','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','status','poor','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','status','poor','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','target-group','near-poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','target-group','near-poor-female-head','person',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','target-group','poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','province','12','target-group','poor-female-head','person',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','dependants','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','employment','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','nutrition','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','total-deprivations','deprivation',3,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-near-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','adult-education','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','child-schooling','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','dependants','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','employment','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','health-insurance','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','housing-area','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','housing-quality','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','information-means','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','nutrition','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','telecom','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','toilet','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','total-deprivations','deprivation',6,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','deprivation-poor','water-source','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','ethnicity','near-poor-dtts','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','ethnicity','near-poor-dtts','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','ethnicity','poor-dtts','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','ethnicity','poor-dtts','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','status','multidimensional-poor','household',3,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','status','multidimensional-poor','person',9,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','status','near-poor','household',1,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','status','near-poor','person',5,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','status','poor','household',2,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','status','poor','person',4,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','target-group','near-poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','target-group','near-poor-female-head','person',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','target-group','poor-female-head','household',0,1);
INSERT INTO tally VALUES('2023','VN2022','village','03424-01','target-group','poor-female-head','person',0,1);
CREATE TABLE village (
  code TEXT NOT NULL,
  commune TEXT NOT NULL,
  name TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  is_registered INTEGER NOT NULL CHECK (is_registered IN (0, 1)),
  PRIMARY KEY (code, valid_from)
) STRICT, WITHOUT ROWID;
INSERT INTO village VALUES('03424-01','03424','Bản Nà Khương','2023-09-01',NULL,0);
CREATE UNIQUE INDEX delivery_unit ON delivery (round, village, kind, standard) WHERE state = 'current';
CREATE INDEX delivery_file ON delivery (sha256);
CREATE INDEX finding_round ON finding (round, stage);
CREATE UNIQUE INDEX decision_file_name ON decision_file (round, name) WHERE state = 'current';
CREATE UNIQUE INDEX approval_in_force ON approval (round, area, state) WHERE reopened_by IS NULL;
COMMIT;
