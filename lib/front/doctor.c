/*
 * doctor.c - one finding a line: what it is, what was found, what to do
 */
#include <iconv.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/display.h"
#include "base/paths.h"
#include "base/say.h"
#include "base/version.h"
#include "front/catalogue.h"
#include "front/doctor.h"
#include "front/kit.h"
#include "front/library.h"
#include "rule/table.h"

enum { LABEL_WIDTH = 16 };

enum { PROGRAM, EN, ZH, PROGRAM_COLUMNS };

struct look {
	struct buffer *out;
	bool sound;
};

static void
add_title(const struct look *l, const char *title)
{
	if (l->out->len > 0)
		buffer_add_byte(l->out, '\n');
	buffer_format(l->out, "%s\n", say(title));
}

__attribute__((format(printf, 3, 4)))
static void
add_line(const struct look *l, const char *label, const char *format, ...)
{
	char text[1024];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), say(format), arguments);
	va_end(arguments);
	display_blanks(l->out, 2);
	display_pad(l->out, slice_of(label), LABEL_WIDTH);
	buffer_format(l->out, "%s\n", text);
}

/* Whether the commands can be called by their names. */
static void
look_at_path(const struct look *l, const char *folder)
{
	struct buffer found = { 0 }, own = { 0 };

	buffer_format(&own, "%s/lead-import%c", folder, '\0');
	if (!kit_search("lead-import", &found))
		add_line(l, "PATH", "%s is not on it; say  "
		    "export PATH=\"%s:$PATH\"", folder, folder);
	else if (!paths_same(found.data, own.data))
		add_line(l, "PATH", "another lead-import comes first: %s",
		    found.data);
	buffer_release(&found);
	buffer_release(&own);
}

static void
look_at_pages(const struct look *l, const char *folder)
{
	struct buffer page = { 0 };

	buffer_format(&page, "%s/../share/man/man7/fairlead.7%c", folder,
	    '\0');
	if (paths_is_regular(page.data))
		add_line(l, say("manual"), "%.*s",
		    (int)(page.len - sizeof("/man7/fairlead.7")), page.data);
	buffer_release(&page);
}

static void
look_at_commands(struct look *l, const char *program)
{
	struct buffer folder = { 0 }, missing = { 0 };
	size_t count;

	add_line(l, say("version"), "Fairlead %s", FAIRLEAD_VERSION);
	if (kit_folder(program, &folder)) {
		count = kit_count_in(folder.data, &missing);
		add_line(l, say("commands"), "%zu in %s", count, folder.data);
		if (missing.len > 0) {
			l->sound = false;
			add_line(l, "", "lacking:%.*s; install them anew",
			    SLICE_PRINT(buffer_slice(&missing)));
		}
		look_at_path(l, folder.data);
		look_at_pages(l, folder.data);
	}
	buffer_release(&folder);
	buffer_release(&missing);
}

static void
look_at_libraries(const struct look *l)
{
	char version[128];
	size_t i;

	add_title(l, "Libraries");
	for (i = 0; i < LIBRARIES; i++)
		add_line(l, library_name(i), "%s", library_version(i, version,
		    sizeof(version)));
}

/* The encodings of the exports that are met most, by iconv's names. */
static void
look_at_encodings(struct look *l)
{
	static const char *const names[] = { "GB18030", "BIG5", "EUC-KR",
		"SHIFT_JIS", "UTF-16LE", "WINDOWS-1252" };
	struct buffer there = { 0 }, lacking = { 0 };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		iconv_t converter = iconv_open("UTF-8", names[i]);
		bool has = converter != (iconv_t)-1;

		buffer_format(has ? &there : &lacking, " %s", names[i]);
		if (has)
			iconv_close(converter);
	}
	add_line(l, say("encodings"), "%.*s", (int)(there.len ?
	    there.len - 1 : 0), there.len ? there.data + 1 : "");
	if (lacking.len > 0) {
		l->sound = false;
		add_line(l, "", "lacking:%.*s; install glibc-gconv-extra or "
		    "libc-gconv-modules-extra",
		    SLICE_PRINT(buffer_slice(&lacking)));
	}
	buffer_release(&there);
	buffer_release(&lacking);
}

static void
look_at_language(const struct look *l)
{
	const char *variable = catalogue_variable();
	const char *value = *variable ? getenv(variable) : NULL;
	const char *codes;

	add_title(l, "Language and time");
	add_line(l, say("messages"), "%s (%s%s%s)", catalogue_is_chinese() ?
	    "zh" : "en", *variable ? variable : say("no variable is set"),
	    value != NULL ? "=" : "", value != NULL ? value : "");
	setlocale(LC_CTYPE, "");
	codes = nl_langinfo(CODESET);
	if (strcmp(codes, "UTF-8") == 0)
		add_line(l, say("terminal"), "%s", codes);
	else
		add_line(l, say("terminal"), "%s; Han may be unreadable: say  "
		    "export LC_ALL=C.UTF-8", codes);
}

static void
look_at_time(const struct look *l, const struct cli *cli)
{
	const char *zone = getenv("TZ"), *fixed = getenv("FAIRLEAD_TODAY");
	char today[11], name[64] = "";
	time_t now = time(NULL);
	struct tm local;

	localtime_r(&now, &local);
	strftime(name, sizeof(name), "%Z %z", &local);
	if (zone != NULL)
		add_line(l, say("time zone"), "%s (TZ=%s)", name, zone);
	else
		add_line(l, say("time zone"), "%s (the system's)", name);
	date_format_iso(today, cli->today);
	if (fixed != NULL && *fixed != '\0')
		add_line(l, say("today"), "%s, fixed by FAIRLEAD_TODAY",
		    today);
	else
		add_line(l, say("today"), "%s", today);
}

static void
look_at_programs(const struct look *l)
{
	static const struct table_column shape[PROGRAM_COLUMNS] = {
		{ .name = "program", .type = TABLE_KEY },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct arena scratch = { 0 };
	struct buffer path = { 0 };
	struct fault fault;
	struct table *programs = table_open("program", shape,
	    PROGRAM_COLUMNS, &fault);
	size_t row;

	if (programs == NULL)
		report_trouble("%s", fault.text);
	add_title(l, "Programs that may help; none is needed");
	for (row = 0; row < table_rows(programs); row++) {
		const char *name = arena_string(&scratch, table_text(programs,
		    row, PROGRAM));
		struct slice use = table_text(programs, row,
		    catalogue_is_chinese() ? ZH : EN);
		bool there = kit_search(name, &path);

		add_line(l, name, "%s (%.*s)", there ? path.data :
		    say("not found"), SLICE_PRINT(use));
	}
	buffer_release(&path);
	arena_release(&scratch);
	table_close(programs);
}

bool
doctor_look(const struct cli *cli, const char *program, struct buffer *out)
{
	struct look l = { .out = out, .sound = true };

	add_title(&l, "Fairlead");
	look_at_commands(&l, program);
	look_at_libraries(&l);
	look_at_encodings(&l);
	look_at_language(&l);
	look_at_time(&l, cli);
	look_at_programs(&l);
	return l.sound;
}
