# Two commands: `make run` and `make test`. Each does its own set-up on a machine that has
# Python 3.11 and git, and is quick the second time.

SHELL := /bin/sh
.DEFAULT_GOAL := help
VENV ?= .venv
PORT ?= 8000
export PORT
# Compiled once, whatever the machine's habit: the second pass and each process of a test find it.
export PYTHONDONTWRITEBYTECODE :=
BIN := $(VENV)/bin
PY := $(BIN)/python
PYTEST := $(PY) -m pytest -n 2 --dist worksteal
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes

.PHONY: help run test check check-types check-rest fix bench docs messages requirements vendor sbom clean

help:
	@echo "make run    set up and serve at http://127.0.0.1:$(PORT) (PORT, DATABASE_URL override)"
	@echo "make test   set up, check, and run the tests on SQLite and on PostgreSQL"
	@echo "make check  style, types, walls, definitions, translations"
	@echo "make fix    format and repair what ruff can repair"
	@echo "make bench  measure, and print a table"
	@echo "make docs   write docs/indicators.md and docs/items.md from the definitions"
	@echo "make requirements | vendor | sbom | clean   see DEVELOPERS.md"

run: $(VENV)/.runtime messages
	@$(PY) -m kpi_dashboard.tools.serve

test: $(VENV)/.development messages check
	@$(PY) -m kpi_dashboard.tools.machine browser postgres office
	@echo "== Tests on SQLite"
	@env -u DATABASE_URL $(PYTEST)
	@echo "== Tests on PostgreSQL"
	@$(PY) -m kpi_dashboard.tools.postgres $(PYTEST) --second-database

# Types take as long as all the rest: both at once on two cores.
check: $(VENV)/.development messages
	@echo "== Checks"
	@$(MAKE) --no-print-directory -j 2 check-types check-rest

check-types:
	@$(BIN)/mypy

check-rest:
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(PY) manage.py check
	@$(PY) manage.py makemigrations --check --dry-run
	@$(PY) manage.py build_docs --check
	@$(PY) -m kpi_dashboard.tools.messages check

fix: $(VENV)/.development
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/.development messages
	@$(PY) -m benchmarks

docs: $(VENV)/.development
	@$(PY) manage.py build_docs

messages: $(VENV)/.runtime
	@$(PY) -m kpi_dashboard.tools.messages

# Pinned with hashes from the names in pyproject.toml; no address of an index is written.
UV_COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --upgrade \
	--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet
requirements: $(VENV)/.development
	@$(UV_COMPILE) --output-file requirements.txt
	@$(UV_COMPILE) --group dev --constraints requirements.txt --output-file requirements-dev.txt

vendor: $(VENV)/.development
	@$(PY) -m kpi_dashboard.tools.vendor_assets

sbom: $(VENV)/.runtime
	@$(PY) -m kpi_dashboard.tools.sbom

clean:
	rm -rf $(VENV) var/static .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/.runtime: requirements.txt | $(PY)
	@echo "Installing the packages of requirements.txt …"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt | $(PY)
	@echo "Installing the packages of requirements-dev.txt …"
	@$(PIP) -r requirements-dev.txt
	@touch $@ $(VENV)/.runtime

$(PY):
	@python=$$(command -v python3.11 || command -v python3) \
	  || { echo "Python 3.11 is needed: install it (Debian, Ubuntu: apt-get install python3 python3-venv)."; exit 1; }; \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed, got $$("$$python" --version): install python3.11."; exit 1; }; \
	"$$python" -c 'import ensurepip' 2>/dev/null \
	  || { echo "Python's ensurepip is missing: install it (Debian, Ubuntu: apt-get install python3-venv)."; exit 1; }; \
	"$$python" -m venv $(VENV)
