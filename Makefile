# Each target sets up what it needs in .venv; Python 3.10 or later and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SDK := spec/threads
SECONDS ?= 600

.PHONY: help generate check test prove fuzz lint fix bench corpus clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

generate: $(VENV)/installed  ## write the SDK in generated/ from its definition in spec/threads/
	$(BIN)/specloom generate $(SDK)/openapi.yaml --config $(SDK)/sdk.yaml -o generated --strict

check: $(VENV)/installed  ## fail if generated/ is not what `make generate` would write
	$(BIN)/specloom check $(SDK)/openapi.yaml --config $(SDK)/sdk.yaml -o generated --strict --thorough

test: $(VENV)/installed-dev  ## run the tests
	$(BIN)/pytest -n auto

prove: $(VENV)/installed-dev  ## run what takes hours: hostile texts in all places, hundreds of kills, random edits that `diff` must not miss
	$(BIN)/pytest -n auto -m prove
	$(BIN)/python -m tests.prove

fuzz: $(VENV)/installed-dev  ## make SDKs of drawn and of broken documents, for SECONDS=600 or until FUZZ="--valid 2000 --broken 20000"
	nice $(BIN)/python -m tests.fuzz --seconds $(SECONDS) $(FUZZ)

lint: $(VENV)/installed-dev  ## ruff, mypy and pyright: the generator, its tests and the generated package
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --config-file generated/pyproject.toml generated/openai_threads generated/examples/*.py
	$(BIN)/pyright --pythonpath $(BIN)/python -p pyproject.toml
	$(BIN)/pyright --pythonpath $(BIN)/python -p generated/pyproject.toml

fix: $(VENV)/installed-dev  ## let ruff correct and format what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/installed-dev  ## compare speed with the peers
	$(BIN)/python -m tests.bench

corpus: $(VENV)/installed-dev  ## make the SDK of each document in DIR=…, and tell how it went
	$(BIN)/python -m tests.corpus $(DIR)

clean:  ## remove what the other targets have set up
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/installed-dev: pyproject.toml $(VENV)/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
