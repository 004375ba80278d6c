# Fairlead - filters that carry a trade-fair lead to its follow-up.
# README.md says how to use it; a new command is a file each in cmd/, man/ and
# tests/cmd/ and needs no line here.

VERSION := $(shell sed -n 's/.*VERSION "\(.*\)"/\1/p' lib/base/version.h)
PREFIX  ?= /usr/local
# Not every shell knows the tilde behind PREFIX=.
override PREFIX := $(patsubst ~/%,$(HOME)/%,$(PREFIX))
DESTDIR ?=
BUILD   ?= build
CC      ?= cc

WARN     = -Wall -Wextra -Wshadow -Wconversion -Wmissing-prototypes
CFLAGS  ?= -O3
comma   := ,
# Against what a hostile file might find: the stack is watched, calls of the C
# library are checked, addresses cannot be rewritten.  HARDEN= HARDEN_LINK=
# turns it off; sanitizers bring their own.
HARDEN  ?= $(if $(SANITIZE),,-fstack-protector-strong \
           $(if $(filter -O1 -O2 -O3 -Os -O,$(CFLAGS)),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2))
HARDEN_LINK ?= $(if $(SANITIZE)$(filter Darwin,$(shell uname)),,-Wl$(comma)-z$(comma)relro$(comma)-z$(comma)now)
PKGS     = libpcre2-8 libutf8proc xlsxwriter minizip expat libpsl libidn2
PKG     := $(shell command -v pkg-config || echo false)
DEFINES := -D_POSIX_C_SOURCE=200809L -D_DARWIN_C_SOURCE -D_GNU_SOURCE -Ilib \
           $(shell $(PKG) --cflags $(PKGS) 2>/dev/null)
COMPILE  = $(CC) $(DEFINES) $(CPPFLAGS) -std=c11 $(WARN) $(CFLAGS) $(HARDEN) $(WERROR) $(SANITIZE)
LIBS    := $(LDLIBS) -lcsv $(shell $(PKG) --libs $(PKGS) 2>/dev/null) -lm
LINK    := $(LDFLAGS) $(HARDEN_LINK) $(if $(filter Darwin,$(shell uname)),-Wl$(comma)-dead_strip_dylibs,-Wl$(comma)--as-needed)

CHECK   := $(shell $(PKG) --libs check 2>/dev/null)

COMMANDS := $(patsubst cmd/%.c,$(BUILD)/bin/%,$(wildcard cmd/*.c)) \
           $(patsubst cmd/%.sh,$(BUILD)/bin/%,$(wildcard cmd/*.sh))
OBJECTS  := $(patsubst lib/%.c,$(BUILD)/lib/%.o,$(wildcard lib/*/*.c)) \
           $(BUILD)/tables.o
UNITS    := $(patsubst tests/lib/%.c,$(BUILD)/tests/%,$(wildcard tests/lib/*/*.c))
LIBRARY  = $(BUILD)/libfairlead.a
# All processors, unless somebody said -j.
PARALLEL  = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(shell getconf _NPROCESSORS_ONLN))
# A quiet make that says now and then how far it is.
MAKE_TOLD = sh tests/build.sh $(BUILD) $(MAKE) -s $(PARALLEL)
FUZZERS  := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
PAGES    = $(wildcard man/*.[157] man/zh_CN/*.[157])

all: $(COMMANDS)

$(BUILD)/bin/%: $(BUILD)/cmd/%.o $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SANITIZE) -o $@ $^ $(LINK) $(LIBS)
$(BUILD)/bin/%: cmd/%.sh lib/front/settings.sh lib/base/version.h
	@mkdir -p $(@D)
	sed -e 's/@VERSION@/$(VERSION)/' -e '/^\. lib.front.settings\.sh$$/{r lib/front/settings.sh' \
	    -e 'd;}' $< >$@ && chmod 755 $@
# Missing libraries are named before the first file is compiled, and only then.
$(BUILD)/needs: tests/deps.sh
	@mkdir -p $(@D)
	@CC="$(CC)" CPPFLAGS='$(DEFINES) $(CPPFLAGS)' sh tests/deps.sh --say build && : >$@
$(BUILD)/cmd/%.o: cmd/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -c -o $@ $<
$(BUILD)/lib/%.o: lib/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -c -o $@ $<
# The commands and what they do stand in their pages.
$(BUILD)/command.csv: $(wildcard man/*.1) lib/tables/commands.sh
	@mkdir -p $(@D)
	sh lib/tables/commands.sh $(sort $(wildcard man/*.1)) >$@
$(BUILD)/tables.o: $(wildcard lib/tables/*.csv) $(BUILD)/command.csv lib/tables/embed.sh
	sh lib/tables/embed.sh $(sort $(wildcard lib/tables/*.csv)) $(BUILD)/command.csv >$(@:.o=.c) && $(COMPILE) -c -o $@ $(@:.o=.c)
$(LIBRARY): $(OBJECTS)
	rm -f $@ && ar rcs $@ $^
$(BUILD)/tests/%: $(BUILD)/units/%.o $(LIBRARY)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SANITIZE) -o $@ $^ $(LINK) $(CHECK) $(LIBS)
$(BUILD)/units/%.o: tests/lib/%.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(COMPILE) -Itests/lib -Wno-sign-conversion -MMD -MP -c -o $@ $<
$(BUILD)/fuzz/%: tests/fuzz/%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(COMPILE) -Itests/lib -fsanitize=fuzzer -o $@ $< $(LIBRARY) $(LINK) $(LIBS)

units: $(UNITS)
# What a second compiler has to say, without making anything.
syntax:
	@printf '%s\n' lib/*/*.c cmd/*.c | xargs -P $(shell getconf _NPROCESSORS_ONLN) -n 20 $(COMPILE) -fsyntax-only
	@printf '%s\n' tests/lib/*/*.c | xargs -P $(shell getconf _NPROCESSORS_ONLN) -n 20 $(COMPILE) -Itests/lib -Wno-sign-conversion -fsyntax-only
deps-%:
	@sh tests/deps.sh $*
# Half of the sources: who only looks shall not wait for the rest.
demo: deps-build
	+@sh tests/needed.sh $(BUILD) tests/demo.sh | tr '\n' '\0' | xargs -0 \
	    $(MAKE_TOLD) all LIBRARY=$(BUILD)/libdemo.a && sh tests/demo.sh $(BUILD)/bin
check: deps-check
	+@$(MAKE_TOLD) all units && sh tests/run.sh $(BUILD) $(SELECT)
check-asan: deps-check
	@$(MAKE) -s check BUILD=$(BUILD)/asan CFLAGS='-O1 -g1' SANITIZE='-fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=all -fno-omit-frame-pointer'
check-data: all
	@python3 tests/corpus/data.py $(BUILD)
check-faults: deps-check
	+@$(MAKE_TOLD) all && python3 tests/fault/faults.py $(BUILD) --whole $(SELECT)
bench: all
	@python3 tests/bench/bench.py $(BUILD)
fuzz: deps-fuzz
	+@sh tests/needed.sh $(BUILD)/fuzzing tests/fuzz/*.[ch] tests/lib/*.h | tr '\n' '\0' | xargs -0 \
	    sh tests/build.sh $(BUILD)/fuzzing $(MAKE) -s $(PARALLEL) fuzzers BUILD=$(BUILD)/fuzzing LIBRARY=$(BUILD)/fuzzing/libfuzz.a CC=clang CFLAGS='-O1 -g1' SANITIZE='-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all'
	@sh tests/fuzz/run.sh $(BUILD)/fuzzing $(FUZZ_SECONDS)
fuzzers: $(FUZZERS)
lint: deps-lint
	@sh tests/lint.sh $(BUILD)
install: all
	@DESTDIR="$(DESTDIR)" sh tests/install.sh install $(BUILD) "$(PREFIX)" $(PAGES)
uninstall:
	@DESTDIR="$(DESTDIR)" sh tests/install.sh uninstall $(BUILD) "$(PREFIX)" $(PAGES)
# The same commit makes the same bytes; the recipes of packages beside it.
ARCHIVE = $(BUILD)/fairlead-$(VERSION).tar.gz
dist:
	@mkdir -p $(BUILD)
	@git archive --format=tar --prefix=fairlead-$(VERSION)/ HEAD | gzip -9n >$(ARCHIVE)
	@sum=$$(cksum -a sha256 --untagged $(ARCHIVE) 2>/dev/null || sha256sum $(ARCHIVE) || shasum -a 256 $(ARCHIVE)); \
	for f in fairlead.spec APKBUILD fairlead.rb; do \
		sed "s/@VERSION@/$(VERSION)/; s/@SHA256@/$${sum%% *}/" packaging/$$f >$(BUILD)/$$f; \
	done
deb: dist
	@sh packaging/deb.sh $(BUILD) $(VERSION)
clean:
	rm -rf $(BUILD)

.PHONY: all units syntax fuzzers demo check check-asan check-data check-faults bench fuzz lint install uninstall dist deb clean
.SECONDARY:
-include $(wildcard $(BUILD)/lib/*/*.d $(BUILD)/cmd/*.d $(BUILD)/units/*/*.d)
