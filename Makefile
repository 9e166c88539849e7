# `make run` and `make test` do all the set-up themselves.
PYTHON := .venv/bin/python
export QT_QUICK_BACKEND ?= software
TEST_ENV := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software QSG_RENDER_LOOP=basic QML_DISABLE_DISK_CACHE=1 LANG=C.UTF-8

.PHONY: help setup run test test-slow screens soak escape-fuzz powercuts faults lint format translate bundle bench bench-search requirements catalogue-check diagrams lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup: ## the environment, from the lock file
	@sh scripts/setup.sh

run: setup ## the unit with everything behind it on this machine; without a display a tour that leaves pictures
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then $(PYTHON) -m kiosk demo; \
	else echo "No display here: a tour instead. Its pictures will lie in build/tour."; \
	$(TEST_ENV) $(PYTHON) -m kiosk tour --out build/tour --lang ar --scenario renew-driving-licence; fi

test: ## every check
	@sh scripts/setup.sh test
	@$(MAKE) --no-print-directory lint
	@$(TEST_ENV) $(PYTHON) -m pytest -q -m "not slow"

test-slow: setup ## the checks that take longer
	@$(TEST_ENV) $(PYTHON) -m pytest -q -m slow

powercuts: setup ## cut the power under the journal N=200 times in each of three ways, then under one that does not sync
	@$(PYTHON) tests/powercut/power_cuts.py --cuts $(or $(N),200)
	@echo "The same cuts, synchronous=NORMAL, which has to lose some:"
	@$(PYTHON) tests/powercut/power_cuts.py --cuts $(or $(N),200) --lax

faults: setup ## real processes struck by what a seed draws, then four ledgers compared: N=300 SEED=1, NAIVE=1, REPLAY=SEED:RUN, ONLY=WORDS, TERMINAL=framed
	@PYTHONPATH=tests $(TEST_ENV) $(PYTHON) -m faults --runs $(or $(N),300) --seed $(or $(SEED),1) --only '$(ONLY)' \
	$(if $(NAIVE),--naive) $(if $(TERMINAL),--terminal $(TERMINAL)) $(if $(REPLAY),--replay $(REPLAY))

lint: setup ## style, types, import rules (QML is linted by the tests)
	@$(PYTHON) -m ruff check --quiet .
	@$(PYTHON) -m ruff format --check --quiet .
	@$(PYTHON) -m mypy
	@.venv/bin/lint-imports

format: setup ## set the code
	@$(PYTHON) -m ruff check --quiet --fix . ; $(PYTHON) -m ruff format --quiet .
	@.venv/bin/pyside6-qmlformat -i $$(git ls-files '*.qml')

translate: setup ## collect the words of the screens, and compile the translations
	@$(PYTHON) -m kiosk.ui.translate

bundle: setup ## a one-folder program in dist/kiosk, which then makes a tour of its own
	@$(PYTHON) -m PyInstaller --noconfirm --log-level WARN build_kiosk.spec
	@$(TEST_ENV) dist/kiosk/kiosk tour --out build/bundle-tour --lang ar --scenario renew-driving-licence

bench: setup ## the benchmarks and their floors, as JSON
	@$(TEST_ENV) $(PYTHON) -m kiosk bench --json

screens: setup ## every screen and state in both languages, panels, text sizes and contrasts, measured: build/screens
	@PYTHONPATH=tests QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software QSG_RENDER_LOOP=basic \
		$(PYTHON) -m screens.screen_matrix --out build/screens

soak: setup ## SESSIONS=2000 whole sessions of all kinds at one unit, drawn from SEED=1: memory, files, threads, and no standing still
	@$(TEST_ENV) $(PYTHON) tests/endurance/soak.py --sessions $(or $(SESSIONS),2000) --seed $(or $(SEED),1)

escape-fuzz: setup ## N=20000 keys, touches, gestures and scanner bursts drawn from SEED=1 at the unit under Xvfb and openbox: no way out
	@PYTHONPATH=tests $(PYTHON) tests/endurance/escape_fuzz.py -n $(or $(N),20000) --seed $(or $(SEED),1)

bench-search: setup ## how good and how quick search is, next to plain FTS5 and a fuzzy score
	@PYTHONPATH=tests $(TEST_ENV) $(PYTHON) tests/benchmarks/search/search_bench.py

requirements: setup ## each requirement with the tests that name it, and those without a passing one
	@$(TEST_ENV) $(PYTHON) -m pytest -q -m "not slow" --requirements docs/requirements.md

catalogue-check: setup ## whether the sample catalogue is complete, bilingual, clean, and says nothing twice
	@$(PYTHON) -m kiosk backend check assets/catalogue

diagrams: setup ## draw the state machines anew from their tables, into docs/states.md
	@$(PYTHON) -m kiosk.diagrams

lock: ## resolve the versions anew (needs uv)
	@uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 --extra dev pyproject.toml -o requirements.lock

clean: ## everything that was made
	@rm -rf .venv build dist translations/*.qm .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
