# make plan   set up, build and plan the sample year
# make test   set up and run every test
# make check  format, lint, layered build
# make serve  set up, build and show the sample year in a browser, on this machine alone
# make shots  pictures of every page, at phone and desk width, light and dark, in out/shots
# make bench  what is asked of the engine and what it reaches, then other figures; BENCH=--quick, BENCH=--long, BENCH="--sizes s --seeds 1-5"
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := plan
.PHONY: plan candidates serve shots test check format bench fuzz bench-peers calendars walkthroughs completions clean setup setup-tests

# Debian's packages: what the product links and what its papers are set in.
PACKAGES := libical-dev libpango1.0-dev libcairo2-dev libxlsxwriter-dev libzip-dev zlib1g-dev \
  libcurl4-openssl-dev libsodium-dev libqrencode-dev libleptonica-dev libzbar-dev \
  libsqlite3-dev \
  pkg-config fonts-noto-core
# What the tests read the results with.
TEST_PACKAGES := parallel poppler-utils python3 python3-venv chromium radicale khal vdirsyncer \
  libreoffice-calc-nogui
# PyPI's packages that the tests compare with.
# TatSu 5.15 makes ics fail on files of more than a thousand lines.
TEST_PYTHON := icalendar vobject ics "tatsu<5.15" ical holidays openpyxl PyYAML tzdata \
  aiosmtpd recurring-ical-events numpy pillow html5lib playwright axe-playwright-python schemathesis \
  openapi-spec-validator argon2-cffi

# Imports of targets that the manifest does not declare are errors.
LAYERED := --explicit-target-dependency-import-check error
PYTHON_HOME := $(CURDIR)/.build-python
SAMPLE := Data/vinh-long-2016
SECONDS ?= 20
OUT ?= out/vinh-long-2016

define install
missing=(); for name in $(1); do \
  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || missing+=($$name); \
done; \
if [ $${#missing[@]} -gt 0 ]; then \
  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
  echo "Installing $${missing[*]}"; \
  $$as_root apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends \
    "$${missing[@]}" >/dev/null; \
fi
endef

setup:
	@$(call install,$(PACKAGES))

plan: setup
	swift build -c release --product lichtrinh
	.build/release/lichtrinh plan $(SAMPLE) --seconds $(SECONDS) --out $(OUT)

candidates: setup
	swift build -c release --product lichtrinh
	.build/release/lichtrinh plan $(SAMPLE)-candidates --seconds 30 --out $(OUT)-candidates

# The sample year in a store of its own, in force by the decision of that year and open for registration. The first
# account is made at the address that the server prints. The clock begins in the year that is shown.
PORT ?= 8080
STORE ?= out/vinh-long-2016.db
$(STORE):
	@mkdir -p $(@D); rm -f $@.new; L=.build/release/lichtrinh; T=2016-01-05T08:00; \
	  $$L store init $@.new >/dev/null && \
	  $$L store import $(SAMPLE) $@.new --by sample --time $$T && \
	  $$L store submit $@.new 1 --by sample --time $$T && \
	  $$L store approve $@.new 1 --decision 10/QĐ-UBND --date 2016-01-04 \
	    --signer "UBND tỉnh Vĩnh Long" --by sample --time $$T && \
	  $$L store open $@.new --from $$T --until 2016-12-31T17:00 --by sample --time $$T >/dev/null && \
	  mv $@.new $@

serve: setup
	swift build -c release --product lichtrinh
	@$(MAKE) -s $(STORE)
	.build/release/lichtrinh serve $(STORE) --port $(PORT) --time 2016-01-05T08:00

shots: setup-tests
	swift build -c release --product lichtrinh
	LICHTRINH=.build/release/lichtrinh $(PYTHON_HOME)/bin/python3 Tests/WebJourneys/shots.py out/shots

setup-tests: setup
	@$(call install,$(TEST_PACKAGES))
	@[ -x $(PYTHON_HOME)/bin/python3 ] || python3 -m venv $(PYTHON_HOME)
	@$(PYTHON_HOME)/bin/python3 -m pip install -q --disable-pip-version-check $(TEST_PYTHON)

# The site's tests first, by themselves: they keep times that searches on all processors would stretch.
test: setup-tests
	swift build --build-tests $(LAYERED)
	PATH=$(PYTHON_HOME)/bin:$$PATH swift test --skip-build $(LAYERED) --filter '^WebTests\.'
	PATH=$(PYTHON_HOME)/bin:$$PATH swift test --skip-build $(LAYERED) --skip '^WebTests\.'

check: setup
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build $(LAYERED)

format:
	swift format --in-place --recursive Package.swift Sources Tests

# The figures of the walk-throughs, written anew after the engine has changed.
walkthroughs: setup-tests
	LICHTRINH_WALKTHROUGHS=write swift test \
	  --filter 'ExplainingTests/walkthrough|ReplanningPageTests/page'

# The calendars that ship, from the answer that was published: the same bytes each time.
calendars: setup
	swift build -c release --product lichtrinh
	.build/release/lichtrinh export holidays --from 2016 --to 2027 \
	  --out Calendars/vietnam-holidays.ics
	.build/release/lichtrinh export $(SAMPLE) --solution $(SAMPLE)/revisions/0001.json \
	  --out Calendars/vinh-long-2016 --only calendars --lang vi

# Speed and quality, beside the peers that are installed: what is asked of the engine, then all
# else; BENCH passes options on instead.
bench: setup
	swift build -c release --product Benchmarks
	swift build -c release --product lichtrinh
	@[ -x $(PYTHON_HOME)/bin/python3 ] && export PATH=$(PYTHON_HOME)/bin:$$PATH; \
	  if [ -n "$(BENCH)" ]; then .build/release/Benchmarks --peers $(BENCH); else \
	  .build/release/Benchmarks --peers --targets && \
	  .build/release/Benchmarks --topics replan,files,calendars,papers,web; fi

# Damaged calendar files for a minute, under the address sanitizer; FUZZ_SEED damages in another way.
FUZZ_SECONDS ?= 60
FUZZ_SEED ?= 20270105
fuzz: setup
	swift build -c release --sanitize address --scratch-path .build-fuzz --product CalendarFuzz
	.build-fuzz/release/CalendarFuzz $(FUZZ_SECONDS) $(FUZZ_SEED)

# The general solvers that the bench compares with; Timefold needs a Java compiler too.
bench-peers: setup-tests
	@command -v javac >/dev/null || { $(call install,default-jdk-headless); }
	@$(PYTHON_HOME)/bin/python3 -m pip install -q --disable-pip-version-check \
	  ortools "timefold==1.24.0b0"

completions: setup
	swift build -c release --product lichtrinh
	mkdir -p out
	set -e; for shell in bash zsh fish; do \
	  .build/release/lichtrinh --generate-completion-script $$shell > out/lichtrinh.$$shell; \
	done

clean:
	rm -rf .build .build-fuzz out
