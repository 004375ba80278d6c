/*
 * library.c - each library asked in its own way
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <csv.h>
#include <expat.h>
#include <idn2.h>
#include <libpsl.h>
#include <pcre2.h>
#include <stdio.h>
#include <utf8proc.h>
#include <xlsxwriter.h>

#include "front/library.h"

static void
ask_csv(char *out, size_t size)
{
	snprintf(out, size, "%d.%d.%d", CSV_MAJOR, CSV_MINOR, CSV_RELEASE);
}

static void
ask_pcre(char *out, size_t size)
{
	char version[64] = "";
	uint32_t jit = 0;

	pcre2_config(PCRE2_CONFIG_VERSION, version);
	pcre2_config(PCRE2_CONFIG_JIT, &jit);
	snprintf(out, size, "%s, %s JIT", version, jit ? "with" : "without");
}

static void
ask_utf8proc(char *out, size_t size)
{
	snprintf(out, size, "%s, Unicode %s", utf8proc_version(),
	    utf8proc_unicode_version());
}

static void
ask_xlsxwriter(char *out, size_t size)
{
	snprintf(out, size, "%s", lxw_version());
}

static void
ask_expat(char *out, size_t size)
{
	snprintf(out, size, "%s", XML_ExpatVersion());
}

static void
ask_psl(char *out, size_t size)
{
	snprintf(out, size, "%s", psl_get_version());
}

static void
ask_idn(char *out, size_t size)
{
	snprintf(out, size, "%s", idn2_check_version(NULL));
}

static const struct {
	const char *name;
	void (*ask)(char *out, size_t size);
} libraries[LIBRARIES] = {
	{ "libcsv", ask_csv }, { "PCRE2", ask_pcre },
	{ "utf8proc", ask_utf8proc }, { "libxlsxwriter", ask_xlsxwriter },
	{ "expat", ask_expat }, { "libpsl", ask_psl }, { "libidn2", ask_idn },
};

const char *
library_name(size_t i)
{
	return libraries[i].name;
}

char *
library_version(size_t i, char *out, size_t size)
{
	libraries[i].ask(out, size);
	return out;
}
