/*
 * cli.c - option tables to values
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "front/catalogue.h"
#include "front/cli.h"
#include "front/describe.h"
#include "base/date.h"
#include "base/fault.h"
#include "base/heap.h"
#include "base/mem.h"
#include "front/foreign.h"
#include "front/sandbox.h"
#include "front/target.h"
#include "front/threads.h"
#include "base/number.h"
#include "base/paths.h"
#include "base/say.h"
#include "rule/table.h"
#include "base/text.h"
#include "base/version.h"

#define OPTIONS_MOST 64
#define FIRST_LONG 256		/* getopt value of options without a letter */
#define HELP_COLUMN 26
#define SCREEN 80

/* What lives as long as the program: names cut out of arguments. */
static struct arena kept;

/* Where the common options put what they need for a moment. */
struct common {
	struct cli_list columns, tables;
	const char *print_table, *tz;
	bool help, version, print_columns;
	const char *today;
	int64_t threads;	/* 0: not said */
};

/* A command's own options and the common ones, in one row. */
struct options {
	struct cli_option all[OPTIONS_MOST];
	size_t count, own;
	size_t told;		/* of its own, whose meaning --help tells */
};

void
cli_usage(const char *format, ...)
{
	char text[1024];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), say(format), arguments);
	va_end(arguments);
	report_trouble("%s; see %s --help", text, report_program());
}

static void
add(struct options *options, struct cli_option option)
{
	if (options->count < OPTIONS_MOST)
		options->all[options->count++] = option;
}

static void
add_common(struct options *o, struct cli *cli, struct common *c)
{
	unsigned bits = cli->common;

	if (bits & CLI_TODAY) {
		add(o, (struct cli_option){ 0, CLI_TEXT, "today", "DATE",
		    &c->today, "the day to reckon from", 0, 0 });
		add(o, (struct cli_option){ 0, CLI_TEXT, "tz", "ZONE", &c->tz,
		    "time zone of the system date, without --today", 0, 0 });
	}
	if (bits & CLI_COLUMN)
		add(o, (struct cli_option){ 0, CLI_LIST, "column",
		    "NAME=HEADER", &c->columns,
		    "take the column called HEADER as NAME", 0, 0 });
	if (bits & CLI_REJECTS) {
		add(o, (struct cli_option){ 0, CLI_WRITTEN, "rejects", "FILE",
		    &cli->rejects, "write rejected records to FILE", 0, 0 });
		add(o, (struct cli_option){ 0, CLI_FLAG, "strict", NULL,
		    &cli->strict, "end at the first bad record", 0, 0 });
	}
	if (bits & CLI_EXPLAIN)
		add(o, (struct cli_option){ 0, CLI_FLAG, "explain", NULL,
		    &cli->explain, "add the reasons", 0, 0 });
	if (bits & CLI_LANG)
		add(o, (struct cli_option){ 0, CLI_CHOICE, "lang", "en|zh",
		    &cli->lang, "language of reasons and documents", 0, 0 });
	if (bits & CLI_TABLE) {
		add(o, (struct cli_option){ 0, CLI_LIST, "table", "NAME=FILE",
		    &c->tables, "use FILE for the rule table NAME", 0, 0 });
		add(o, (struct cli_option){ 0, CLI_TEXT, "print-table", "NAME",
		    &c->print_table, "print the rule table NAME", 0, 0 });
	}
	if (bits & CLI_QUIET)
		add(o, (struct cli_option){ 'q', CLI_FLAG, "quiet-empty", NULL,
		    &cli->quiet, "print nothing when the result is empty",
		    0, 0 });
	if (bits & CLI_SUMS) {
		add(o, (struct cli_option){ 0, CLI_FLAG, "partial", NULL,
		    &cli->partial, "write the sums of a piece, for --merge",
		    0, 0 });
		add(o, (struct cli_option){ 0, CLI_FLAG, "merge", NULL,
		    &cli->merge, "add up what --partial wrote into the "
		    "operands", 0, 0 });
	}
	if (cli->parallel)
		add(o, (struct cli_option){ 0, CLI_INT, "threads", "N",
		    &c->threads, "processes that share a large file", 1,
		    THREADS_MOST });
	add(o, (struct cli_option){ 0, CLI_FLAG, "print-columns", NULL,
	    &c->print_columns, "print the columns it reads and writes",
	    0, 0 });
	add(o, (struct cli_option){ 'o', CLI_WRITTEN, "output", "FILE",
	    &cli->output, "write to FILE, replaced when all went well",
	    0, 0 });
	add(o, (struct cli_option){ 'h', CLI_FLAG, "help", NULL, &c->help,
	    "print this help", 0, 0 });
	add(o, (struct cli_option){ 'V', CLI_FLAG, "version", NULL,
	    &c->version, "print the version", 0, 0 });
}

/* Columns of a text on a terminal: Han takes two. */
static int
width_of(const char *text)
{
	return (int)text_width(slice_of(text));
}

/* Room for a text of len columns at *column, or a new line before it. */
static void
flow(size_t *column, size_t len)
{
	if (*column + len > SCREEN - 2) {
		printf("\n   ");
		*column = 3;
	}
	*column += len;
}

/* Options by their names, in one paragraph. */
static void
print_names(const struct options *o, const char *title, size_t from,
    size_t upto)
{
	size_t column, i;

	printf("%s", title);
	column = (size_t)width_of(title) + 1;

	for (i = from; i < upto; i++) {
		const struct cli_option *option = &o->all[i];
		char text[64];
		int len = snprintf(text, sizeof(text), " %s%c%s--%s%s%s%s",
		    option->letter ? "-" : "",
		    option->letter ? option->letter : ' ',
		    option->letter ? " " : "", option->name,
		    option->argument ? " " : "",
		    option->argument ? option->argument : "",
		    i + 1 < upto ? "," : "");
		char *start = text;

		if (!option->letter) {
			start++;
			text[1] = ' ';
			len--;
		}
		flow(&column, (size_t)len);
		printf("%s", start);
	}
	printf("\n");
}

static void
print_tables(const char *names)
{
	struct slice rest = slice_of(names);
	const char *title = say("Tables:");
	size_t column = (size_t)width_of(title);

	printf("%s", title);
	while (rest.at != NULL) {
		struct slice name = slice_cut(&rest, ' ');

		flow(&column, name.len + 1);
		printf(" %.*s", SLICE_PRINT(name));
	}
	printf("\n");
}

static void
print_help(const struct cli *cli, const struct options *o)
{
	size_t i;

	printf(say("usage: %s [options] %s"), report_program(),
	    say(cli->operands));
	printf("\n%s - %s\n", report_program(), say(cli->summary));
	if (o->own > 0)
		printf("\n");
	for (i = 0; i < o->told; i++) {
		const struct cli_option *option = &o->all[i];
		int len = printf("  %s%c%s --%s%s%s",
		    option->letter ? "-" : " ",
		    option->letter ? option->letter : ' ',
		    option->letter ? "," : " ", option->name,
		    option->argument ? " " : "",
		    option->argument ? option->argument : "");

		if (len + 2 + width_of(say(option->help)) > SCREEN &&
		    len > HELP_COLUMN - 2)
			len = printf("\n") - 1;
		printf("%*s%s\n", len > HELP_COLUMN - 2 ? 2 :
		    HELP_COLUMN - len, "", say(option->help));
	}
	printf("\n");
	/* What is needed rarely, and what means the same in all commands. */
	if (o->told < o->own)
		print_names(o, say("More:"), o->told, o->own);
	print_names(o, say("Common:"), o->own, o->count);
	if ((cli->common & CLI_TABLE) && cli->tables != NULL)
		print_tables(cli->tables);
	printf(say("The manual: man %s"), report_program());
	printf("\n");
}

/*
 * For the completions and for the tests against the pages: letter, name,
 * argument, the words that may stand where the argument does not say them, and
 * the help in the reader's language.
 */
static void
print_list(const struct cli *cli, const struct options *o)
{
	size_t i;

	for (i = 0; i < o->count; i++)
		printf("%c\t%s\t%s\t%s\t%s\n",
		    o->all[i].letter ? o->all[i].letter : '-',
		    o->all[i].name,
		    o->all[i].argument ? o->all[i].argument : "",
		    strcmp(o->all[i].name, "print-table") == 0 &&
		    cli->tables != NULL ? cli->tables : "",
		    say(o->all[i].help));
}

static void
print_table(const struct cli *cli, const char *name)
{
	struct slice bytes = table_bytes(name);

	if (bytes.at == NULL)
		cli_usage("no table \"%s\" (there are: %s)", name,
		    cli->tables ? cli->tables : "none");
	fwrite(bytes.at, 1, bytes.len, stdout);
}

/* What goes to standard output before any work must arrive as well. */
static _Noreturn void
leave(void)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		report_trouble("cannot write standard output");
	exit(EXIT_OK);
}

static bool
take_int(const struct cli_option *option, const char *text,
    struct fault *fault)
{
	char quoted[80];
	int64_t *value = option->value;

	if (number_parse_int(slice_of(text), option->least, option->most,
	    value) == VALUE_OK)
		return true;
	return fault_set(fault, "cannot read \"%s\"; write a whole number "
	    "from %lld to %lld",
	    fault_quote(quoted, sizeof(quoted), slice_of(text)),
	    (long long)option->least, (long long)option->most);
}

static bool
take_decimal(const struct cli_option *option, const char *text,
    struct fault *fault)
{
	char quoted[80];
	int64_t *value = option->value;

	if (number_parse_decimal(slice_of(text), 4, value) == VALUE_OK &&
	    *value >= option->least * TABLE_DECIMAL_UNIT &&
	    *value <= option->most * TABLE_DECIMAL_UNIT)
		return true;
	return fault_set(fault, "cannot read \"%s\"; write a number from "
	    "%lld to %lld",
	    fault_quote(quoted, sizeof(quoted), slice_of(text)),
	    (long long)option->least, (long long)option->most);
}

static bool
take_date(const char *text, int32_t *date, struct fault *fault)
{
	char quoted[80];
	enum value_status status = date_parse_iso(slice_of(text), date);

	if (status == VALUE_OK && *date >= DATE_RECKON_LEAST &&
	    *date <= DATE_RECKON_MOST)
		return true;
	if (status == VALUE_OK)
		return fault_set(fault, "cannot reckon from \"%s\"; write a "
		    "date from 0101-01-01 to 9899-12-31", text);
	return fault_set(fault, "%s \"%s\"; write a date as 2024-04-22",
	    status == VALUE_RANGE ? "there is no" : "cannot read",
	    fault_quote(quoted, sizeof(quoted), slice_of(text)));
}

static bool
take_choice(const struct cli_option *option, const char *text,
    struct fault *fault)
{
	struct slice rest = slice_of(option->argument);
	char quoted[80];
	int i;

	for (i = 0; rest.at != NULL; i++) {
		if (!slice_is(slice_cut(&rest, '|'), text))
			continue;
		*(int *)option->value = i;
		return true;
	}
	return fault_set(fault, "cannot read \"%s\"; write one of %s",
	    fault_quote(quoted, sizeof(quoted), slice_of(text)),
	    option->argument);
}

/* The words of lists live as long as the program, like those of argv. */
static void
take_item(struct cli_list *list, const char *text)
{
	static struct arena words;
	const char **items = arena_alloc(&words,
	    (list->count + 1) * sizeof(*items));

	if (list->count > 0)
		memcpy(items, list->items, list->count * sizeof(*items));
	items[list->count++] = text;
	list->items = items;
}

static bool
take(const struct cli_option *option, const char *text, struct fault *fault)
{
	switch (option->kind) {
	case CLI_FLAG:
		*(bool *)option->value = true;
		break;
	case CLI_TEXT:
	case CLI_WRITTEN:
		/* An empty folder would be the root of all. */
		if (*text == '\0' && (option->kind == CLI_WRITTEN ||
		    strcmp(option->argument, "DIR") == 0))
			return fault_set(fault, "needs a value (%s)",
			    option->argument);
		*(const char **)option->value = text;
		break;
	case CLI_LIST:
		take_item(option->value, text);
		break;
	case CLI_INT:
		return take_int(option, text, fault);
	case CLI_DECIMAL:
		return take_decimal(option, text, fault);
	case CLI_DATE:
		return take_date(text, option->value, fault);
	case CLI_CHOICE:
		return take_choice(option, text, fault);
	case CLI_MORE:
	case CLI_END:
		break;
	}
	return true;
}

static const struct cli_option *
find_own(const struct cli *cli, const char *name)
{
	const struct cli_option *option = cli->options;

	while (option->kind != CLI_END && (option->kind == CLI_MORE ||
	    strcmp(option->name, name) != 0))
		option++;
	return option;
}

bool
cli_is_given(const struct cli *cli, const char *name)
{
	const struct cli_option *wanted = find_own(cli, name), *option;
	unsigned place = 0;

	for (option = cli->options; option < wanted; option++)
		place += option->kind != CLI_MORE;
	return cli->given >> place & 1;
}

bool
cli_take(const struct cli *cli, const char *name, const char *text,
    struct fault *fault)
{
	const struct cli_option *option = find_own(cli, name);

	if (option->kind == CLI_END)
		return fault_set(fault, "no option \"%s\"", name);
	if (option->kind == CLI_FLAG && *text != '\0')
		return fault_set(fault, "takes no value; write the word "
		    "alone");
	if (option->kind != CLI_FLAG && *text == '\0')
		return fault_set(fault, "needs a value (%s)",
		    option->argument);
	return cli_is_given(cli, name) || take(option, text, fault);
}

/* Edits that turn a into b, for "did you mean"; names are short. */
static size_t
distance(const char *a, const char *b)
{
	size_t row[64], i, j, len = strlen(b);

	if (len >= 64)
		return 64;
	for (j = 0; j <= len; j++)
		row[j] = j;
	for (i = 0; a[i] != '\0'; i++) {
		size_t corner = row[0];

		row[0] = i + 1;
		for (j = 0; j < len; j++) {
			size_t best = corner + (a[i] != b[j]);

			corner = row[j + 1];
			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (corner + 1 < best)
				best = corner + 1;
			row[j + 1] = best;
		}
	}
	return row[len];
}

static _Noreturn void
unknown_option(const struct options *o, const char *argument)
{
	char name[64], quoted[80];
	size_t best = SIZE_MAX, least = 3, i;

	fault_quote(quoted, sizeof(quoted), slice_of(argument));
	snprintf(name, sizeof(name), "%.*s",
	    (int)strcspn(argument, "="), argument);
	for (i = 0; i < o->count && strncmp(name, "--", 2) == 0; i++) {
		size_t d = distance(name + 2, o->all[i].name);

		if (d < least) {
			least = d;
			best = i;
		}
	}
	if (best != SIZE_MAX)
		cli_usage("no option \"%s\"; did you mean --%s", quoted,
		    o->all[best].name);
	cli_usage("no option \"%s\"", quoted);
}

static const struct cli_option *
find_letter(const struct options *o, int letter)
{
	size_t i;

	for (i = 0; i < o->count; i++)
		if (o->all[i].letter == letter)
			return &o->all[i];
	return NULL;
}

static _Noreturn void
bad_option(const struct options *o, int code, char **argv)
{
	char letter[3] = { '-', (char)optopt, '\0' };
	const struct cli_option *option = optopt >= FIRST_LONG ?
	    &o->all[optopt - FIRST_LONG] :
	    optopt != 0 ? find_letter(o, optopt) : NULL;

	if (code == ':' && option != NULL)
		cli_usage("--%s needs a value (%s)", option->name,
		    option->argument);
	if (option != NULL)
		cli_usage("--%s takes no value", option->name);
	unknown_option(o, optopt != 0 ? letter : argv[optind - 1]);
}

/* Files and folders of options may be opened late. */
static bool
may_name_file(const struct cli_option *option)
{
	static const char *const words[] = { "FILE", "DIR", "JOURNAL" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (option->argument != NULL &&
		    strstr(option->argument, words[i]) != NULL)
			return true;
	return false;
}

/* Takes what the command line says; the bits of the own options named. */
static uint64_t
parse(struct options *o, int argc, char **argv)
{
	struct option longs[OPTIONS_MOST + 1] = { { 0 } };
	char letters[2 * OPTIONS_MOST + 2] = ":";
	const struct cli_option *taken;
	uint64_t given = 0;
	struct fault fault;
	size_t i, at = 1;
	int code;

	for (i = 0; i < o->count; i++) {
		const struct cli_option *option = &o->all[i];
		int has = option->kind == CLI_FLAG ? no_argument :
		    required_argument;

		longs[i] = (struct option){ option->name, has, NULL,
		    FIRST_LONG + (int)i };
		if (option->letter != 0) {
			letters[at++] = option->letter;
			if (has == required_argument)
				letters[at++] = ':';
		}
	}
	opterr = 0;
	while ((code = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		if (code == '?' || code == ':')
			bad_option(o, code, argv);
		taken = code >= FIRST_LONG ? &o->all[code - FIRST_LONG] :
		    find_letter(o, code);
		if (!take(taken, optarg, &fault))
			cli_usage("--%s: %s", taken->name, fault.text);
		if (strcmp(taken->name, "lang") == 0)
			catalogue_follow(strcmp(optarg, "zh") == 0);
		if (may_name_file(taken))
			sandbox_expect_files();
		if (taken < o->all + o->own)
			given |= (uint64_t)1 << (taken - o->all);
	}
	return given;
}

/* NAME=REST: cuts the argument at its first "=". */
static char *
split_pair(const char *option, const char *text)
{
	char *copy = arena_string(&kept, slice_of(text));
	char *equals = strchr(copy, '=');

	if (equals == NULL || equals == copy || equals[1] == '\0')
		cli_usage("--%s: cannot read \"%s\"; write it as NAME=%s",
		    option, text,
		    strcmp(option, "table") == 0 ? "FILE" : "HEADER");
	*equals = '\0';
	return copy;
}

static void
take_pairs(struct cli *cli, const struct common *c)
{
	struct fault fault;
	size_t i;

	cli->choices = arena_alloc(&kept, (c->columns.count + 1) *
	    sizeof(*cli->choices));
	cli->choices[c->columns.count] = (struct column_choice){ NULL, NULL };
	for (i = 0; i < c->columns.count; i++) {
		char *pair = split_pair("column", c->columns.items[i]);

		cli->choices[i] = (struct column_choice){ pair,
		    pair + strlen(pair) + 1 };
	}
	cli->table_files = arena_alloc(&kept, (c->tables.count + 1) *
	    sizeof(*cli->table_files));
	cli->table_files[c->tables.count] = (struct column_choice){ NULL,
		NULL };
	for (i = 0; i < c->tables.count; i++) {
		char *pair = split_pair("table", c->tables.items[i]);

		if (cli->tables == NULL || !slice_is_listed(slice_of(pair),
		    slice_of(cli->tables), ' '))
			cli_usage("--table: no table \"%s\" (there are: %s)",
			    pair, cli->tables ? cli->tables : "none");
		cli->table_files[i] = (struct column_choice){ pair,
		    pair + strlen(pair) + 1 };
		if (!table_replace(pair, pair + strlen(pair) + 1, &fault))
			report_trouble("%s", fault.text);
	}
}

/* A file that the command line names, and by what. */
struct named {
	const char *by, *path;
	bool written;
};

static void
name_file(struct named *all, size_t *count, const char *by, const char *path,
    bool written)
{
	if (path != NULL)
		all[(*count)++] = (struct named){ by, path, written };
}

/* Files are options whose argument says so; a scheme may be one as well. */
static bool
takes_file(const struct cli_option *option)
{
	const char *argument = option->argument;

	return argument != NULL && (strstr(argument, "FILE") != NULL ||
	    strcmp(argument, "JOURNAL") == 0 ||
	    (option->kind == CLI_TEXT &&
	    strcmp(option->name, "scheme") == 0));
}

/* A table's file comes as NAME=FILE. */
static void
name_option(const struct cli_option *option, struct named *all,
    size_t *count)
{
	const struct cli_list *list = option->value;
	size_t i;

	if (!takes_file(option))
		return;
	if (option->kind != CLI_LIST) {
		name_file(all, count, option->name,
		    *(const char *const *)option->value,
		    option->kind == CLI_WRITTEN);
		return;
	}
	for (i = 0; i < list->count; i++) {
		const char *equals = strcmp(option->name, "table") == 0 ?
		    strchr(list->items[i], '=') : NULL;

		name_file(all, count, option->name, equals != NULL ?
		    equals + 1 : list->items[i], false);
	}
}

/*
 * The shell's redirections: a file to be written may be what standard input
 * reads, and what is read may be where standard output goes.
 */
static void
check_streams(const struct cli *cli, const struct named *all, size_t count)
{
	bool reads = cli->operand_count == 0;
	size_t i;

	for (i = 0; i < (size_t)cli->operand_count; i++)
		reads |= strcmp(cli->operand[i], "-") == 0;
	for (i = 0; i < count; i++) {
		if (reads && all[i].written && all[i].path != cli->output &&
		    paths_same_fd(all[i].path, STDIN_FILENO))
			cli_usage("--%s names the file that standard input "
			    "reads, \"%s\"", all[i].by, all[i].path);
		if (cli->output == NULL &&
		    paths_same_fd(all[i].path, STDOUT_FILENO))
			cli_usage("standard output goes to \"%s\", which is "
			    "named too; write to another file, or with -o",
			    all[i].path);
	}
}

/*
 * R-IO-15: no file is written over one that is named for something else.
 * Only -o may replace the file that is read, all of which was read by then.
 */
static void
check_files(const struct cli *cli, const struct options *o)
{
	static const char operand[] = "the file to read";
	size_t room = OPTIONS_MOST + (size_t)cli->operand_count, count = 0;
	size_t i, k;
	struct named *all;

	for (i = 0; i < o->count; i++)
		if (o->all[i].kind == CLI_LIST)
			room += ((struct cli_list *)o->all[i].value)->count;
	all = xcalloc(room, sizeof(*all));
	for (i = 0; i < o->count; i++)
		name_option(&o->all[i], all, &count);
	for (i = 0; i < (size_t)cli->operand_count; i++)
		name_file(all, &count, operand, cli->operand[i], false);
	for (i = 0; i < count; i++) {
		for (k = 0; k < count; k++) {
			bool replaced = all[k].by == operand &&
			    all[i].path == cli->output;

			if (i == k || !all[i].written || replaced ||
			    (k < i && all[k].written) ||
			    !paths_same(all[i].path, all[k].path))
				continue;
			cli_usage("--%s and %s%s name the same file, \"%s\"",
			    all[i].by, all[k].by == operand ? "" : "--",
			    all[k].by, all[k].path);
		}
	}
	check_streams(cli, all, count);
	free(all);
}

/*
 * What is read and replaced by -o: nothing that others write between the two
 * may be lost, such as a contact that touch-add confirmed.
 */
static void
lock_in_place(const struct cli *cli)
{
	bool reads = cli->operand_count == 0;
	int i;

	for (i = 0; i < cli->operand_count; i++) {
		reads |= strcmp(cli->operand[i], "-") == 0;
		if (paths_same(cli->output, cli->operand[i]))
			target_lock(cli->output);
	}
	if (!reads || cli->output == NULL ||
	    !paths_same_fd(cli->output, STDIN_FILENO))
		return;
	target_lock(cli->output);
	if (!paths_same_fd(cli->output, STDIN_FILENO))
		report_trouble("\"%s\" was replaced meanwhile; run it again",
		    cli->output);
}

/* Whether the C library knows the time zone, or reads one out of its name. */
static bool
is_zone(const char *zone)
{
	const char *directory = getenv("TZDIR"), *p = zone;
	struct buffer path = { 0 };
	bool found;

	if (*zone == '\0' || *zone == '/' || strstr(zone, "..") != NULL)
		return false;
	if (strcmp(zone, "UTC") == 0 || strcmp(zone, "GMT") == 0)
		return true;
	/* POSIX: a name of three letters or more, then hours from it to UTC. */
	while (text_is_letter(*p))
		p++;
	if (*zone == '<' && (p = strchr(zone, '>')) != NULL)
		p++;
	if (p != NULL && p - zone >= 3 && (text_is_digit(*p) ||
	    ((*p == '+' || *p == '-') && text_is_digit(p[1]))))
		return true;
	buffer_format(&path, "%s/%s%c", directory != NULL ? directory :
	    "/usr/share/zoneinfo", zone, '\0');
	found = paths_is_regular(path.data);
	buffer_release(&path);
	return found;
}

/* Minutes of "07:30"; -1 for what is none. */
static int
read_clock(struct slice text)
{
	int64_t hour, minute;

	if (text.len != 5 || text.at[2] != ':' ||
	    number_parse_int((struct slice){ text.at, 2 }, 0, 23, &hour) !=
	    VALUE_OK || number_parse_int((struct slice){ text.at + 3, 2 }, 0,
	    59, &minute) != VALUE_OK)
		return -1;
	return (int)(hour * 60 + minute);
}

/* A day, which may carry a time: 2024-04-22T07:30Z, or with +08:00. */
static bool
take_moment(const char *text, struct cli *cli, struct fault *fault)
{
	struct slice rest = slice_of(text), clock;
	char day[16] = "", quoted[80];
	int ahead = 0;

	clock = slice_cut(&rest, 'T');
	if (rest.at == NULL || clock.len >= sizeof(day))
		return take_date(text, &cli->today, fault);
	memcpy(day, clock.at, clock.len);
	clock = (struct slice){ rest.at, rest.len < 5 ? rest.len : 5 };
	cli->minute = read_clock(clock);
	if (rest.len == 11 && (rest.at[5] == '+' || rest.at[5] == '-')) {
		ahead = read_clock((struct slice){ rest.at + 6, 5 });
		cli->minute -= rest.at[5] == '+' ? ahead : -ahead;
	}
	if (read_clock(clock) < 0 || ahead < 0 || (rest.len != 11 &&
	    (rest.len != 6 || rest.at[5] != 'Z')))
		return fault_set(fault, "cannot read \"%s\"; write a date as "
		    "2024-04-22, or with the time 2024-04-22T07:30Z",
		    fault_quote(quoted, sizeof(quoted), slice_of(text)));
	return take_date(day, &cli->today, fault);
}

/* R-IO-04: --today, else FAIRLEAD_TODAY, else the date in --tz or TZ. */
static void
find_today(struct cli *cli, const struct common *c)
{
	const char *variable = getenv("FAIRLEAD_TODAY");
	struct fault fault;
	struct tm local;
	time_t now;

	if (c->today != NULL) {
		if (!take_moment(c->today, cli, &fault))
			cli_usage("--today: %s", fault.text);
		return;
	}
	if (variable != NULL && *variable != '\0') {
		if (!take_moment(variable, cli, &fault))
			cli_usage("FAIRLEAD_TODAY: %s", fault.text);
		return;
	}
	if (c->tz != NULL) {
		if (!is_zone(c->tz))
			cli_usage("--tz: no time zone \"%s\" here; write one "
			    "such as Asia/Shanghai or CST-8, or give --today",
			    c->tz);
		setenv("TZ", c->tz, 1);
		tzset();
	}
	now = time(NULL);
	localtime_r(&now, &local);
	cli->today = date_from_civil(local.tm_year + 1900, local.tm_mon + 1,
	    local.tm_mday);
	cli->minute = (int)(now / 60 - (time_t)cli->today * 1440);
}

/* The hidden options that the build itself uses come alone. */
static void
answer_build(const struct cli *cli, const struct options *o, int argc,
    char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--list-options") == 0) {
		print_list(cli, o);
		leave();
	}
}

void
cli_start(struct cli *cli, int argc, char **argv)
{
	struct common common = { .today = NULL };
	struct options options = { .count = 0 };
	const struct cli_option *option;

	heap_start();
	report_start(argc > 0 ? argv[0] : NULL);
	table_read_with(foreign_take_table);
	for (option = cli->options;
	    option != NULL && option->kind != CLI_END; option++) {
		if (option->kind == CLI_MORE)
			options.told = options.count;
		else
			add(&options, *option);
	}
	options.own = options.count;
	if (options.told == 0)
		options.told = options.own;
	add_common(&options, cli, &common);
	answer_build(cli, &options, argc, argv);
	cli->given = parse(&options, argc, argv);
	if (common.help) {
		print_help(cli, &options);
		leave();
	}
	if (common.version) {
		printf("%s (Fairlead) %s\n", report_program(),
		    FAIRLEAD_VERSION);
		leave();
	}
	if (common.print_table != NULL) {
		print_table(cli, common.print_table);
		leave();
	}
	if (common.print_columns) {
		describe_columns(&(struct describe_command){
		    .kind = cli->kind, .reads = cli->reads,
		    .also_reads = cli->also_reads, .adds = cli->adds,
		    .sides = cli->sides });
		leave();
	}
	cli->operand = argv + optind;
	cli->operand_count = argc - optind;
	if (cli->operand_count > 1 && !cli->many_operands && !cli->merge)
		cli_usage("one file at a time, not \"%s\" too",
		    cli->operand[1]);
	take_pairs(cli, &common);
	check_files(cli, &options);
	lock_in_place(cli);
	if (cli->common & CLI_TODAY)
		find_today(cli, &common);
	cli->threads = cli->parallel && !cli->merge ? threads_wanted(cli_file(cli),
	    common.threads) : 1;
	sandbox_expect_workers(cli->threads > 1);
	if (!cli->starts_programs)
		(void)sandbox_enter(true);
}

const char *
cli_file(const struct cli *cli)
{
	return cli->operand_count == 0 ||
	    strcmp(cli->operand[0], "-") == 0 ? NULL : cli->operand[0];
}
