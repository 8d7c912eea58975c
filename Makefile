# Zwei Befehle genügen: `make run` und `make test`. Beide richten selbst alles ein.
# Der dritte, `make bench`, misst, wie schnell die Seiten sind.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
FULL ?=
SIZES ?= 1000,100000
CONNECTIONS ?= 1,8,32
SECONDS ?= 1
ROUNDS ?= 3

BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test bench lint lock clean setup-demo setup-dev

help:
	@echo 'make run     startet das Weserportal auf http://localhost:$(PORT)/ (anderer Port: make run PORT=8001)'
	@echo 'make test    prüft alles (nur einen Teil: make test ARGS="tests/test_x.py -k wort";'
	@echo '             mit allen erdachten Beispielen statt einem Viertel: make test FULL=1)'
	@echo 'make bench   misst die Seiten mit 1.000 und 100.000 Projekten (mehr: make bench SIZES=1000000)'

run: setup-demo
	@DEBUG=$${DEBUG:-1} $(BIN)/python manage.py prepare_demo
	@DEBUG=$${DEBUG:-1} exec $(BIN)/python manage.py runserver localhost:$(PORT)

# A file stays on one worker, so what its tests share is made once; in the order of the folders,
# so that the browser starts once for each worker.
ifeq ($(strip $(ARGS)),)
test: lint
	@FULL=$(FULL) exec $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
else
test: setup-dev
	@FULL=$(FULL) exec $(BIN)/python -m pytest $(ARGS)
endif

# What is measured and how: bench/__init__.py
bench: setup-dev
	@exec $(BIN)/python -m bench --sizes "$(SIZES)" --connections "$(CONNECTIONS)" \
		--seconds "$(SECONDS)" --rounds "$(ROUNDS)"

lint: setup-dev
	@echo 'Code, Schichten und Vorlagen prüfen …'
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/lint-imports --no-logo --no-cache
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
	@npm install --package-lock-only --ignore-scripts --no-audit --no-fund \
		--omit-lockfile-registry-resolved
	@! grep -nE '://|"resolved"' requirements*.txt package-lock.json \
		|| { echo 'Fehlgeschlagen: In den Lock-Dateien stehen Adressen (siehe oben).' >&2; exit 1; }

# Takes away what set-up and tools made; the data of the demo stay.
clean:
	rm -rf .venv node_modules staticfiles .pytest_cache .ruff_cache .import_linter_cache .hypothesis

setup-demo setup-dev: setup-%:
	@command -v $(PYTHON) >/dev/null || { \
		echo 'Fehlgeschlagen: $(PYTHON) fehlt. Bitte Python 3.11 oder neuer installieren.' >&2; exit 1; }
	@$(PYTHON) setup/install.py $*
