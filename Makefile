# Zwei Befehle genügen: `make run` und `make test`. Beide richten selbst alles ein.
# Der dritte, `make bench`, misst, wie schnell die Seiten sind.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
FULL ?=
SIZES ?= 1000,100000
SIZE ?= 10000
CONNECTIONS ?= 1,8,32
SECONDS ?= 1
ROUNDS ?= 3
KEEP ?=
MODULE ?= evidence/values/money.py
TESTS ?= $(TESTS_$(MODULE))

BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test bench bench-peers drills coverage mutants lint lock clean setup-demo setup-dev setup-mutants

help:
	@echo 'make run     startet das Weserportal auf http://localhost:$(PORT)/ (anderer Port: make run PORT=8001)'
	@echo 'make test    prüft alles (nur einen Teil: make test ARGS="tests/test_x.py -k wort";'
	@echo '             mit allen erdachten Beispielen statt einem Viertel: make test FULL=1)'
	@echo 'make bench   misst die Seiten mit 1.000 und 100.000 Projekten (mehr: make bench SIZES=1000000;'
	@echo '             schreibt mit KEEP=1 docs/geschwindigkeit.md, woran sich spätere Läufe messen)'
	@echo 'make bench-peers  misst daneben Wagtail und Datasette mit denselben 10.000 Projekten (SIZE=1000: weniger)'
	@echo 'make drills  zeigt, was alle lesen, während etwas ausfällt (jede Störung fünfmal: make drills FULL=1)'

run: setup-demo
	@DEBUG=$${DEBUG:-1} PORT=$(PORT) $(BIN)/python manage.py prepare_demo
	@DEBUG=$${DEBUG:-1} PORT=$(PORT) $(BIN)/python manage.py make_help_pictures --if-possible
	@DEBUG=$${DEBUG:-1} PORT=$(PORT) exec $(BIN)/python manage.py runserver localhost:$(PORT)

# A file stays on one worker, so what its tests share is made once; in the order of the folders,
# so that the browser starts once for each worker.
WORKERS := -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

ifeq ($(strip $(ARGS)),)
test: lint
	@FULL=$(FULL) exec $(BIN)/python -m pytest $(WORKERS)
else
test: setup-dev
	@FULL=$(FULL) exec $(BIN)/python -m pytest $(ARGS)
endif

# What is measured and how: bench/__init__.py
bench: setup-dev
	@exec $(BIN)/python -m bench --sizes "$(SIZES)" --connections "$(CONNECTIONS)" \
		--seconds "$(SECONDS)" --rounds "$(ROUNDS)" $(if $(KEEP),--keep)

# The same records in Wagtail and Datasette, side by side: bench/peers/__init__.py
bench-peers: setup-dev
	@exec $(BIN)/python -m bench.peers --size "$(SIZE)" --seconds "$(SECONDS)" --rounds "$(ROUNDS)"

# What readers get while something breaks, and how: drills/__init__.py
drills: setup-dev
	@FULL=$(FULL) exec $(BIN)/python -m drills

# How much of the code the tests run, and the ten files of which they run least.
coverage: setup-dev
	@$(BIN)/python -m pytest $(WORKERS) --cov --cov-report= $(ARGS)
	@$(BIN)/coverage report --skip-covered --show-missing --sort=-miss | sed -n '1,12p;$$p'

# Small changes to a module that none of its tests notice: make mutants MODULE=public/marking.py
# The tests of a module, where its name alone does not tell; others: make mutants … TESTS=tests/test_x.py
TESTS_evidence/values/money.py := tests/test_money.py
TESTS_evidence/values/dates.py := tests/test_dates.py
TESTS_evidence/values/date_input.py := tests/test_dates.py
TESTS_public/marking.py := tests/test_marking.py
TESTS_projects/release/lifecycle.py := tests/test_lifecycle.py
TESTS_projects/gates.py := tests/test_gates.py
TESTS_funding/gates.py := tests/test_gates.py
TESTS_funding/rules/reduction.py := tests/rules/test_reduction.py
TESTS_funding/rules/interest.py := tests/rules/test_interest.py
TESTS_funding/rules/proofs.py := tests/rules/test_proofs.py
TESTS_funding/rules/deadlines.py := tests/rules/test_deadlines.py

mutants: setup-dev setup-mutants
	@test -n "$(TESTS)" || { echo 'Bitte nennen, welche Tests zum Modul gehören: TESTS=tests/test_x.py' >&2; exit 1; }
	@exec $(BIN)/irradiate run $(MODULE) --tests-dir $(TESTS) --python $(BIN)/python --workers 1 \
		--no-stats --no-cache --timeout-multiplier 30

# mypy reads the settings to know the models; they want any key and name.
lint: setup-dev
	@echo 'Code, Schichten und Vorlagen prüfen …'
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/lint-imports --no-logo --no-cache
	@SECRET_KEY=- ALLOWED_HOSTS=localhost DATABASE_URL=embedded $(BIN)/mypy --no-error-summary
	@$(BIN)/djlint --lint --quiet templates

# Writes the lock files anew; with `make lock ARGS=--upgrade` to the newest versions.
# The larger lock comes first and binds the smaller ones, so all hold the same versions.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links $(ARGS)

lock: setup-dev
	@$(COMPILE) pyproject.toml --extra demo --extra dev --output-file requirements-dev.txt
	@$(COMPILE) pyproject.toml --constraints requirements-dev.txt --extra demo --output-file requirements-demo.txt
	@$(COMPILE) pyproject.toml --constraints requirements-dev.txt --output-file requirements.txt
	@$(COMPILE) --group node --output-file requirements-node.txt
	@$(COMPILE) --group mutants --output-file requirements-mutants.txt
	@$(COMPILE) --group peers --constraints requirements-dev.txt --output-file requirements-peers.txt
	@npm install --package-lock-only --ignore-scripts --no-audit --no-fund \
		--omit-lockfile-registry-resolved
	@! grep -nE '://|"resolved"' requirements*.txt package-lock.json \
		|| { echo 'Fehlgeschlagen: In den Lock-Dateien stehen Adressen (siehe oben).' >&2; exit 1; }

# Takes away what set-up and tools made; the data of the demo stay.
clean:
	rm -rf .venv node_modules staticfiles .pytest_cache .ruff_cache .import_linter_cache .hypothesis \
		.mypy_cache .coverage .coverage.* .irradiate mutants

setup-demo setup-dev setup-mutants: setup-%:
	@command -v $(PYTHON) >/dev/null || { \
		echo 'Fehlgeschlagen: $(PYTHON) fehlt. Bitte Python 3.11 oder neuer installieren.' >&2; exit 1; }
	@$(PYTHON) setup/install.py $*
