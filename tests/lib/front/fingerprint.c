/* fingerprint.h: what must not differ between pieces */
#include "front/fingerprint.h"
#include "base/version.h"
#include "textfile.h"
#include "unit.h"

static const char *period, *rates, *leads;
static int64_t within;
static bool all;
static int touch;

static const struct cli_option options[] = {
	OPTION_TEXT('p', "period", "PERIOD", &period, "when"),
	OPTION_FILE(0, "rates", &rates, "rates"),
	OPTION_FILE(0, "leads", &leads, "leads"),
	OPTION_INT(0, "within", "DAYS", &within, 0, 9, "days"),
	OPTION_MORE,
	OPTION_FLAG('a', "all", &all, "all"),
	OPTION_CHOICE('t', "touch", "first|last|even", &touch, "which"),
	OPTION_END
};

static struct groups *
list(const char *file, const char *apart)
{
	struct cli cli = { .summary = "s", .operands = "[file]",
		.options = options, .common = CLI_TODAY, .many_operands = true };
	char *arguments[] = { "prog", "-p", "2024Q2", "--rates",
		(char *)(uintptr_t)file, "--within=7", "-a", "-t", "last",
		"--leads", "gone.csv", "--today", "2024-04-22",
		(char *)(uintptr_t)file, NULL };
	struct groups *texts = groups_new(1);

	cli_start(&cli, 14, arguments);
	fingerprint_list(&cli, apart, 1, texts);
	return texts;
}

static bool
has(const struct groups *texts, const char *text)
{
	struct slice part = slice_of(text);

	return groups_seek(texts, &part) != GROUP_NONE;
}

START_TEST(options_that_were_named_are_texts)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct groups *texts;

	textfile_make(path, "a");
	texts = list(path, "");
	ck_assert_uint_eq(groups_count(texts), 9);
	ck_assert(has(texts, "version=" FAIRLEAD_VERSION));
	ck_assert(has(texts, "today=2024-04-22"));
	ck_assert(has(texts, "period=2024Q2"));
	ck_assert(has(texts, "within=7"));
	ck_assert(has(texts, "all=yes"));
	ck_assert(has(texts, "touch=last"));
	ck_assert(has(texts, "leads=gone.csv"));
	/* FNV-1a of "a", as published with the algorithm. */
	ck_assert(has(texts, "rates=af63dc4c8601ec8c"));
	ck_assert(has(texts, "operand 1=af63dc4c8601ec8c"));
	groups_free(texts);
	unlink(path);
}
END_TEST

START_TEST(what_is_cut_into_pieces_may_differ)
{
	struct groups *texts = list("none.csv", "leads within");

	ck_assert_uint_eq(groups_count(texts), 7);
	ck_assert(!has(texts, "within=7"));
	ck_assert(has(texts, "rates=none.csv"));
	groups_free(texts);
}
END_TEST

UNIT_MAIN(options_that_were_named_are_texts,
    what_is_cut_into_pieces_may_differ)
