# Everything an office or a developer needs: make demo, make test.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# Debian packages: C libraries (headers), and what building and testing call.
PACKAGES := libxml2-dev zlib1g-dev libdeflate-dev libisal-dev libfreexl-dev libsqlite3-dev libxlsxwriter-dev libssl-dev libpq-dev libxml2-utils sqlite3 pkg-config git time python3-venv
VTL_ENGINE = vtlengine==1.9.6
OPENPYXL = openpyxl==3.1.5
SCIPY = scipy==1.14.1
# Readers of statistical formats.
READERS = frictionless==5.18.0 'pysdmx[xml,data]==1.5.0' pyaxis==0.3.4
# Brings axe-core 4.6 as one file; and a strict reader of HTML.
AXE = axe-playwright-python==0.1.4
HTML_READER = html5lib==1.1
# Opens annotated copies in the tests: about 100 MB, so only root (a machine for tests) installs it unasked.
OFFICE_PACKAGE = libreoffice-calc-nogui
# Its programs start throwaway clusters in the tests; where they are missing, those tests are left out and say so.
SERVER_PACKAGE = postgresql
OUTPUT ?= output
RASOAT = .build/release/rasoat

.PHONY: help setup build demo test test-slow test-sanitized test-rules test-copies test-planted-copies test-corpus-copies test-workbooks test-pages test-protection test-formats test-rounds test-programs bench-rules bench-links bench-reading bench-lists bench-tallies bench-pipeline fuzz lint format clean catalogue reference install sbom

help:
	@echo "make demo       build rasoat and run it on two example rounds"
	@echo "make test       check the format and run all tests (7 minutes on two cores, 20 on slow ones)"
	@echo "make test-slow  the same with the long fuzz and property suites (at most 55 minutes)"
	@echo "make fuzz       feed every reader damaged input for FUZZ_SECONDS each, under AddressSanitizer"
	@echo "make test-sanitized  run the tests under AddressSanitizer, then under ThreadSanitizer"
	@echo "make test-pages  open the pages of two example rounds in a browser: accessible, nothing overlaps"
	@echo "make bench-rules  what one edit rule costs for one record, and the memory it takes"
	@echo "make bench-links  how long two rounds of 300,000 households take to be linked, and how well"
	@echo "make bench-reading  how fast workbooks are read, and how fast other readers are, run by turns"
	@echo "make bench-lists  how fast household reviews in XML are read and checked, and how fast lxml reads them unchecked"
	@echo "make bench-tallies  what one corrected village costs until the national table is printed"
	@echo "make bench-pipeline  how long a round takes from its inbox to the reports, beside a script that only counts; and how that grows"
	@echo "make build      build the release binary, $(RASOAT)"
	@echo "make install PREFIX=/usr/local  program, configuration, manual pages and completions, after make build"
	@echo "make reference  make docs/commands*.md and the manual pages from the program"
	@echo "make format     lay out the Swift sources"

# Installs what is missing and says so; does nothing on a machine that has everything.
setup:
	@command -v swift >/dev/null || { echo "Swift 6.1 or newer is needed: https://www.swift.org/install/linux/"; exit 1; }
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q '^install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "rasoat needs these Debian packages to build:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then as=""; else as="sudo"; echo "sudo will ask for your password to install them."; fi; \
	  $$as apt-get update -q && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; \
	fi

build: setup
	swift build -c release --product rasoat --static-swift-stdlib

# Two rounds of one district, 2018 and 2019: the second shows who left poverty since the first.
demo: build
	@rm -rf $(OUTPUT) && mkdir -p $(OUTPUT)
	$(RASOAT) run Examples/tra-cu/2018 --round 2018 --output $(OUTPUT) --store $(OUTPUT)/rasoat.sqlite
	$(RASOAT) run Examples/tra-cu/2019 --round 2019 --output $(OUTPUT) --store $(OUTPUT)/rasoat.sqlite
	@echo
	@$(RASOAT) tallies --round 2019 --format text --store $(OUTPUT)/rasoat.sqlite
	@echo
	@echo "Báo cáo / reports: $(OUTPUT)/2019/ (mở tệp .html bằng trình duyệt / open the .html file in a browser)"
	@find $(OUTPUT)/2019 -name '*.html'

# What the program is built from, with licences: sbom.spdx.json.
sbom: setup
	python3 .ci/sbom.py

lint: setup
	swift format lint --strict --parallel --recursive Sources Tests Package.swift Fuzz/Package.swift Fuzz/Sources/Fuzz Benchmarks/Package.swift Benchmarks/Sources/RuleBenchmark Benchmarks/Sources/LinkBenchmark Benchmarks/Sources/ReadBenchmark Benchmarks/Sources/TallyBenchmark

format:
	swift format --in-place --recursive Sources Tests Package.swift Fuzz/Package.swift Fuzz/Sources/Fuzz Benchmarks/Package.swift Benchmarks/Sources/RuleBenchmark Benchmarks/Sources/LinkBenchmark Benchmarks/Sources/ReadBenchmark Benchmarks/Sources/TallyBenchmark

# What a build for the tests leaves out, a seventh of its time: what a debugger reads, and names of others in the index that tests of
# XCTest are looked for in. For a debugger build with plain `swift build --build-tests`.
TEST_BUILD = -debug-info-format none -Xswiftc -index-ignore-clang-modules -Xswiftc -index-ignore-system-modules

# The busy rooms and what is C are optimised; most tests are not. What the checks by other programs need is fetched while the tests are
# built, and the checks run beside the tests; only the annotated copies of the reference data are made by them first.
test: export RASOAT_OPTIMIZED = 1
test: lint
	@mkdir -p .build; $(MAKE) --no-print-directory test-programs > .build/test-programs.log 2>&1 & \
	swift build --build-tests $(TEST_BUILD) -Xcc -O2 --jobs "$$(nproc)"; result=$$?; wait; exit $$result
	@set -o pipefail; log="$$(mktemp)"; trap 'rm -f "$$log"' EXIT; \
	$(MAKE) --no-print-directory test-rules test-workbooks test-protection test-formats test-planted-copies > .build/test-checks.log 2>&1 & checks=$$!; \
	rm -rf .build/annotated/corpus; export RASOAT_ANNOTATED_COPIES="$$PWD/.build/annotated/corpus"; \
	swift test --skip-build --disable-xctest 2>&1 | tee "$$log" | grep -vE '^(◇|✔) (Test|Suite)|^Test (Suite|Case)'; result=$${PIPESTATUS[0]}; \
	echo "Number of tests: $$(grep -oE 'Test run with [0-9]+ tests?' "$$log" | grep -oE '[0-9]+' | tail -1)"; \
	wait $$checks; result=$$((result + $$?)); cat .build/test-checks.log; \
	[ $$result = 0 ] && $(MAKE) --no-print-directory test-corpus-copies; result=$$((result + $$?)); \
	[ $$result = 0 ] || grep -A 2 'recorded an issue' "$$log" | tail -60 || true; exit $$result

# The other programs: a database server, an office program, readers and solvers. Each check says so when what it needs could not be had.
test-programs:
	-@if [ "$$(id -u)" = 0 ]; then missing=""; \
	  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$(SERVER_PACKAGE)"; \
	  command -v soffice >/dev/null || missing="$$missing $(OFFICE_PACKAGE)"; \
	  [ -z "$$missing" ] || { apt-get update -q; for package in $$missing; do DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$package; done; }; \
	fi
	-@[ -x .build/vtl/bin/python ] && .build/vtl/bin/python -c 'import vtlengine, openpyxl' 2>/dev/null || \
	  { python3 -m venv .build/vtl; for what in $(VTL_ENGINE) $(OPENPYXL); do .build/vtl/bin/python -m pip install --quiet --disable-pip-version-check $$what; done; }
	-@[ -x .build/audit/bin/python ] && .build/audit/bin/python -c 'import scipy' 2>/dev/null || \
	  { python3 -m venv .build/audit && .build/audit/bin/python -m pip install --quiet --disable-pip-version-check $(SCIPY); }
	-@[ -x .build/readers/bin/python ] && .build/readers/bin/python -c 'import frictionless, pysdmx, pyaxis, pandas' 2>/dev/null || \
	  { python3 -m venv .build/readers && .build/readers/bin/python -m pip install --quiet --disable-pip-version-check $(READERS); }

# Two example rounds as the checks below need them: a district and a commune, each with the round before.
test-rounds:
	@rm -rf .build/rounds && mkdir -p .build/rounds && \
	for set in "Examples/tra-cu/2018 Examples/tra-cu/2019 2019" \
	  "Tests/EndToEndTests/__Fixtures__/minh-tien-2021/input Tests/EndToEndTests/__Fixtures__/minh-tien-2022/input 2022"; do \
	  read -r before now round <<< "$$set"; out=.build/rounds/$$round; store="--store $$out.sqlite --quiet"; mkdir -p $$out; \
	  .build/debug/rasoat run $$before --round $$((round - 1)) --output $$out $$store >/dev/null; \
	  .build/debug/rasoat run $$now --round $$round --output $$out $$store >/dev/null; \
	  [ -f $$out/tallies-$$round.csv ] || exit 1; \
	done

# The same rules, the same records, another engine: every answer has to be the same.
test-rules:
	@[ -x .build/vtl/bin/python ] && .build/vtl/bin/python -c 'import vtlengine' 2>/dev/null || $(MAKE) --no-print-directory test-programs; \
	.build/vtl/bin/python -c 'import vtlengine' || { echo "skipped: the engine $(VTL_ENGINE) could not be installed"; exit 0; }; \
	for input in Tests/EndToEndTests/__Fixtures__/planted-errors/input Examples/minh-tien/2022 $${RASOAT_THOROUGH:+Examples/tra-cu/2019}; do \
	  rm -rf .build/vtl-input && .build/debug/rasoat rules export --vtl --quiet --output .build/vtl-input $$input && \
	  .build/vtl/bin/python Tests/RuleEngines/compare.py .build/vtl-input || exit 1; \
	done

# Annotated copies, opened by two other programs: of planted errors, and those the tests made of the reference data.
test-copies: test-planted-copies test-corpus-copies

test-planted-copies:
	@[ -x .build/vtl/bin/python ] && .build/vtl/bin/python -c 'import openpyxl' 2>/dev/null || $(MAKE) --no-print-directory test-programs; \
	.build/vtl/bin/python -c 'import openpyxl' || { echo "skipped: $(OPENPYXL) could not be installed"; exit 0; }; \
	rm -rf .build/annotated/planted && mkdir -p .build/annotated/planted/originals && \
	cp Tests/EndToEndTests/__Fixtures__/planted-errors/input/*.xlsx .build/annotated/planted/originals && \
	.build/debug/rasoat check .build/annotated/planted/originals --annotate .build/annotated/planted/copies --quiet >/dev/null; \
	.build/vtl/bin/python Tests/AnnotatedCopies/open.py .build/annotated/planted .build/debug/rasoat

test-corpus-copies:
	@.build/vtl/bin/python -c 'import openpyxl' || { echo "skipped: $(OPENPYXL) could not be installed"; exit 0; }; \
	if [ -d .build/annotated/corpus ]; then .build/vtl/bin/python Tests/AnnotatedCopies/open.py .build/annotated/corpus; else echo "annotated copies of the reference data: skipped, it is not there"; fi

# Public editions, examined by a solver that knows only what is published; then with one withheld count told, which it has to notice.
test-protection: test-rounds
	@[ -x .build/audit/bin/python ] && .build/audit/bin/python -c 'import scipy' 2>/dev/null || $(MAKE) --no-print-directory test-programs; \
	.build/audit/bin/python -c 'import scipy' || { echo "skipped: the solver $(SCIPY) could not be installed"; exit 0; }; \
	rm -rf .build/publications && mkdir -p .build/publications && \
	for round in 2019 2022; do \
	  .build/debug/rasoat publish --round $$round --output .build/publications/$$round --store .build/rounds/$$round.sqlite --quiet || exit 1; \
	done; \
	.build/audit/bin/python Tests/Protection/audit.py .build/publications/* && \
	.build/audit/bin/python Tests/Protection/audit.py --broken .build/publications/$${RASOAT_THOROUGH:+2019 .build/publications/}2022

# Forms, workbooks and lists, read back by two other programs: the figures are those of the tidy table.
test-workbooks: test-rounds
	@[ -x .build/vtl/bin/python ] && .build/vtl/bin/python -c 'import openpyxl' 2>/dev/null || $(MAKE) --no-print-directory test-programs; \
	.build/vtl/bin/python -c 'import openpyxl' || { echo "skipped: $(OPENPYXL) could not be installed"; exit 0; }; \
	for round in 2019 2022; do \
	  out=.build/rounds/$$round; store="--store $$out.sqlite --quiet"; \
	  .build/debug/rasoat forms --round $$round --output $$out $$store --format xlsx --format csv && \
	  .build/debug/rasoat forms --round $$round --output $$out $$store --lists && \
	  .build/vtl/bin/python Tests/PrintedWorkbooks/read.py $$out $$round || exit 1; \
	done

# The statistical files of the same editions, opened with public readers and compared figure by figure.
test-formats:
	@[ -x .build/readers/bin/python ] && .build/readers/bin/python -c 'import frictionless, pysdmx, pyaxis, pandas' 2>/dev/null || $(MAKE) --no-print-directory test-programs; \
	.build/readers/bin/python -c 'import frictionless, pysdmx, pyaxis, pandas' || { echo "skipped: the readers $(READERS) could not be installed"; exit 0; }; \
	[ -d .build/publications ] || $(MAKE) --no-print-directory test-protection || exit 1; \
	[ -d .build/publications ] || { echo "skipped: no public editions to open"; exit 0; }; \
	.build/readers/bin/python Tests/Protection/formats.py .build/publications/*/public-*

# Pages of two example rounds, opened in a browser at the width of a telephone and of a desk.
test-pages:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || { echo "pages in a browser: skipped, no chromium is installed"; exit 0; }; \
	axe=.build/axe/axe_playwright_python/axe.min.js; \
	[ -x .build/vtl/bin/python ] || python3 -m venv .build/vtl; \
	{ [ -f $$axe ] || .build/vtl/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --target .build/axe $(AXE); } && \
	{ .build/vtl/bin/python -c 'import html5lib' 2>/dev/null || .build/vtl/bin/python -m pip install --quiet --disable-pip-version-check $(HTML_READER); } || \
	{ echo "pages in a browser: skipped, $(AXE) or $(HTML_READER) could not be installed"; exit 0; }; \
	out=.build/pages; rm -rf $$out && mkdir -p $$out && \
	for round in tra-cu/2018 tra-cu/2019 bac-quang/2021 bac-quang/2022; do \
	  .build/debug/rasoat run Examples/$$round --round $${round#*/} --output $$out --store $$out/s.sqlite --quiet >/dev/null; \
	done; \
	.build/debug/rasoat report --round 2019 --output $$out --store $$out/s.sqlite --quiet --lists --targets Examples/plans/tra-cu/targets.csv \
	  --boundaries Tests/Pages/tra-cu.geojson && \
	.build/debug/rasoat report --round 2022 --output $$out --store $$out/s.sqlite --quiet --language en && \
	.build/vtl/bin/python Tests/Pages/check.py $$axe $$out/2019/849-*/*.html $$out/2019/84-*/*.html $$out/2019/29461-*/*.html \
	  $$out/2022/034-*/*.html $$out/2021/034-*/*.html $$out/2019/index.html $$out/2019/findings.html

# The pages that list every rule, made from the configuration.
catalogue: build
	$(RASOAT) rules list --format markdown --language vi > docs/edit-rules.vi.md
	$(RASOAT) rules list --format markdown --language en > docs/edit-rules.en.md

# The pages that tell of every command, made from the commands.
reference: setup
	swift build --product rasoat
	.build/debug/rasoat reference --language vi > docs/commands.vi.md
	.build/debug/rasoat reference --language en > docs/commands.md
	.build/debug/rasoat reference --format man --language vi > docs/rasoat.vi.1
	.build/debug/rasoat reference --format man --language en > docs/rasoat.1

# Program, configuration, schemas, practice round, manual pages, completions: for all users of a machine.
PREFIX ?= /usr/local
PLACE = $(DESTDIR)$(PREFIX)

install:
	@[ -x $(RASOAT) ] || { echo "Run make build first, as yourself; then make install, with sudo where PREFIX asks for it."; exit 1; }
	install -d $(PLACE)/bin $(PLACE)/share/rasoat/Examples $(PLACE)/share/man/man1 $(PLACE)/share/man/vi/man1 \
	  $(PLACE)/share/bash-completion/completions $(PLACE)/share/zsh/site-functions $(PLACE)/share/fish/vendor_completions.d $(PLACE)/share/doc/rasoat/docs
	install -m 755 $(RASOAT) $(PLACE)/bin/rasoat
	rm -rf $(PLACE)/share/rasoat/pipeline-config $(PLACE)/share/rasoat/schemas $(PLACE)/share/rasoat/Examples/thuc-hanh
	cp -r pipeline-config schemas $(PLACE)/share/rasoat/
	cp -r Examples/thuc-hanh $(PLACE)/share/rasoat/Examples/
	install -m 644 README.md README.vi.md CHANGELOG.md LICENSE $(PLACE)/share/doc/rasoat/
	install -m 644 docs/*.md docs/*.png $(PLACE)/share/doc/rasoat/docs/
	install -m 644 docs/rasoat.1 $(PLACE)/share/man/man1/rasoat.1
	install -m 644 docs/rasoat.vi.1 $(PLACE)/share/man/vi/man1/rasoat.1
	$(RASOAT) --generate-completion-script bash > $(PLACE)/share/bash-completion/completions/rasoat
	$(RASOAT) --generate-completion-script zsh > $(PLACE)/share/zsh/site-functions/_rasoat
	$(RASOAT) --generate-completion-script fish > $(PLACE)/share/fish/vendor_completions.d/rasoat.fish
	chmod -R a+rX $(PLACE)/share/rasoat $(PLACE)/share/doc/rasoat
	chmod a+r $(PLACE)/share/bash-completion/completions/rasoat $(PLACE)/share/zsh/site-functions/_rasoat $(PLACE)/share/fish/vendor_completions.d/rasoat.fish

test-slow:
	RASOAT_THOROUGH=1 $(MAKE) test
	$(MAKE) --no-print-directory test-pages

# AddressSanitizer: every room, and the program over planted texts, XML and the promises. Not the tests that give the program few
# descriptors, another clock or little room: a sanitizer needs room of its own. The search for leaks is off: Swift keeps flags in the
# spare bits of pointers, and what it cannot follow counts as lost.
ADDRESSED := ^(Provenance|VietnameseText|Spreadsheet|Survey|Rules|Stages|Store|Reports|Workflow)Tests\.|PlantedTextTests|HouseholdDocumentTests|PromiseTests
# ThreadSanitizer: the rooms where tasks run side by side, and the program with several jobs.
THREADED := ^(Store|Workflow)Tests\.|DeterminismTests|UnattendedTests

test-sanitized: setup
	swift build --build-tests --sanitize=address --scratch-path .build-address
	RASOAT_SANITIZED=1 SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	  swift test --skip-build --sanitize=address --scratch-path .build-address --filter '$(ADDRESSED)' 2>&1 | grep -aE '^✘|ERROR:|SUMMARY:|Test run with'; \
	  exit $${PIPESTATUS[0]}
	swift build --build-tests --sanitize=thread --scratch-path .build-thread
	RASOAT_SANITIZED=1 SWIFT_BACKTRACE=enable=no TSAN_OPTIONS="suppressions=$$PWD/Tests/thread-suppressions.txt" \
	  swift test --skip-build --sanitize=thread --scratch-path .build-thread --filter '$(THREADED)' 2>&1 | grep -aE '^✘|WARNING: Thread|SUMMARY:|Test run with'; \
	  exit $${PIPESTATUS[0]}

# libFuzzer keeps what it learned below .build-fuzz; an input that fails is left there as finding-*.
FUZZ_TARGETS ?= zip sheet routes strings styles text records file document lists legacy expression rules layouts configuration
FUZZ_SECONDS ?= 60
# These keep the configuration for good, behind pointers whose spare bits hide them from the search for leaks.
FUZZ_KEEPING := document rules layouts configuration

fuzz: setup
	swift build -c release --package-path Fuzz --scratch-path .build-fuzz
	@set -e -o pipefail; for target in $(FUZZ_TARGETS); do \
	  mkdir -p .build-fuzz/corpus/$$target; \
	  echo "== $$target"; \
	  case " $(FUZZ_KEEPING) " in *" $$target "*) leaks=0;; *) leaks=1;; esac; \
	  ASAN_OPTIONS=detect_leaks=$$leaks SWIFT_BACKTRACE=enable=no RASOAT_FUZZ_TARGET=$$target .build-fuzz/release/Fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=25 \
	    -rss_limit_mb=1024 -max_len=8192 -print_final_stats=1 -artifact_prefix=.build-fuzz/finding-$$target- \
	    .build-fuzz/corpus/$$target Fuzz/seeds/$$target 2>&1 | grep -E 'stat::|SUMMARY|ERROR|finding-' ; \
	done

# 150 rules over 500,000 records of 45 variables; see Benchmarks/RESULTS.md.
bench-rules: setup
	swift build -c release --package-path Benchmarks --scratch-path .build-bench
	.build-bench/release/RuleBenchmark

# 300,000 households of 2,000 villages against the same a year later; see Benchmarks/RESULTS.md.
bench-links: setup
	swift build -c release --package-path Benchmarks --scratch-path .build-bench --product LinkBenchmark
	.build-bench/release/LinkBenchmark

# Made-up workbooks read by this program and by others, by turns; see Benchmarks/RESULTS.md. Takes some twenty minutes.
PEERS = fastexcel==0.21.0 python-calamine==0.9.1 polars==2.1.0 openpyxl==3.1.5 pandas==2.3.3 pyarrow==25.0.1

bench-reading: setup
	swift build -c release --package-path Benchmarks --scratch-path .build-bench --product ReadBenchmark
	@[ -x .build-bench/peers/bin/python ] || python3 -m venv .build-bench/peers
	@.build-bench/peers/bin/python -m pip install --quiet --disable-pip-version-check $(PEERS)
	.build-bench/peers/bin/python Benchmarks/peers/reading.py --program .build-bench/release/ReadBenchmark --work .build-bench/workbooks $(READING)

# A made-up household review in XML read and checked by this program, and read by lxml, by turns; see Benchmarks/RESULTS.md.
bench-lists: setup
	swift build -c release --package-path Benchmarks --scratch-path .build-bench --product ReadBenchmark
	@[ -x .build-bench/peers/bin/python ] || python3 -m venv .build-bench/peers
	@.build-bench/peers/bin/python -m pip install --quiet --disable-pip-version-check lxml==6.1.3
	.build-bench/peers/bin/python Benchmarks/peers/lists.py --program .build-bench/release/ReadBenchmark --work .build-bench/documents $(LISTS)

# 100,000 villages with their areas, one of them corrected; see Benchmarks/RESULTS.md.
bench-tallies: setup
	swift build -c release --package-path Benchmarks --scratch-path .build-bench --product TallyBenchmark
	.build-bench/release/TallyBenchmark

# Made-up rounds with known answers, from the inbox to the reports, by turns with a script; see Benchmarks/RESULTS.md.
bench-pipeline: build
	@[ -x .build-bench/peers/bin/python ] || python3 -m venv .build-bench/peers
	@.build-bench/peers/bin/python -m pip install --quiet --disable-pip-version-check $(PEERS) xlsxwriter
	.build-bench/peers/bin/python Benchmarks/pipeline/measure.py $(RASOAT) .build-bench/rounds $(PIPELINE)

clean:
	rm -rf .build .build-fuzz .build-bench .build-address .build-thread $(OUTPUT)
