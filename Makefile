# smtui needs Python 3.11 or newer, git and make. `make` alone lists what there is.
#   PYTHON=python3.12   which interpreter makes the virtual environment
#   VENV=.venv          where it lies
#   ARGS="--demo"       what `make run` hands to smtui
#   PYTEST_ARGS="-k x"  what `make test` hands to pytest
#   FULL=1              more repetitions in `make bench`, more examples in `make test` and `check`
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ARGS ?=
PYTEST_ARGS ?=
FULL ?=
# One more than cores: few tests wait, for locks and other processes; each worker collects all.
WORKERS ?= $(shell $(PYTHON) -c "import os; print(1 + (os.cpu_count() or 1))")

# Tests start hundreds of programs: what was compiled once is kept, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE
ifneq ($(FULL),)
export SMTUI_THOROUGH = 1
endif

RUN_READY := $(VENV)/.ready-to-run
DEV_READY := $(VENV)/.ready-to-develop
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt

.DEFAULT_GOAL := help
.PHONY: help run test check lint format types architecture bench screenshots clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: $(RUN_READY) ## set up what is missing and open smtui
	@$(BIN)/smtui $(ARGS)

test: $(DEV_READY) ## set up what is missing and run the tests on all cores
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(PYTEST_ARGS)

check: lint types test ## everything that must be green: ruff, mypy --strict, the tests (architecture included)

lint: $(DEV_READY) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(DEV_READY) ## let ruff lay the code out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(DEV_READY) ## mypy --strict over src, tests, bench and scripts
	$(BIN)/mypy --strict src tests bench scripts

architecture: $(DEV_READY) ## only the test of which layer may import which
	$(BIN)/python -m pytest tests/architecture $(PYTEST_ARGS)

bench: $(DEV_READY) ## measure smtui beside bare Textual programs (about four minutes)
	$(BIN)/python -m bench $(if $(FULL),--full)

screenshots: $(DEV_READY) ## draw screenshots/*.svg anew from the demo
	$(BIN)/python scripts/screenshots.py

clean: ## remove the virtual environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis src/*.egg-info
	find src tests bench scripts -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN_READY): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { \
	  echo "smtui needs Python 3.11 or newer, and there is no '$(PYTHON)' here." \
	       "Name yours: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "smtui needs Python 3.11 or newer, and $(PYTHON) is %d.%d. Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.12" % sys.version_info[:2])'
	@echo "Setting up $(VENV) (once, a minute or so) ..."
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "'$(PYTHON) -m venv' failed. Some systems have it in a package of its own" \
	       "(Debian and Ubuntu: python3-venv)." >&2; exit 1; }
	@$(PIP) -e .
	@touch $@

$(DEV_READY): $(RUN_READY)
	@echo "Setting up what the tests need ..."
	@$(PIP) -e '.[dev]'
	@touch $@
