/* sheet.c - quote/sheet.h: what stands in a quotation, through xlsx/in.h */
#include <stdio.h>

#include "base/date.h"
#include "quote/sheet.h"
#include "sheetfile.h"
#include "unit.h"
#include "value/money.h"
#include "xlsx/in.h"

static const struct quotesheet_pictures pictures = { ".", ".",
	{ 1000000, 1000000 } };

/* What was told, one word for each column. */
static char told[400];

static void
take(void *context, const struct quotesheet_line *line, const char *column,
    const char *text)
{
	(void)context;
	(void)text;
	snprintf(told + strlen(told), sizeof(told) - strlen(told), "%s%s ",
	    line != NULL ? "line:" : "", column);
}

/* The first sheet as CSV. */
static const char *
write_quote(const struct quotesheet_quote *quote, bool zh, bool both,
    struct quotesheet_result *result)
{
	static char text[20000];
	struct sheetfile file;
	struct fault fault;
	struct quotesheet *sheet = quotesheet_open(zh, both, &pictures,
	    &fault);
	struct xlsxin *in;
	size_t len = 0;
	ssize_t got;

	told[0] = '\0';
	ck_assert_msg(sheet != NULL, "%s", fault.text);
	ck_assert_msg(quotesheet_write(sheet, quote, sheetfile_open(&file),
	    take, NULL, result, &fault), "%s", fault.text);
	quotesheet_close(sheet);
	sheetfile_bytes(&file);
	in = xlsxin_open(fileno(file.file), SLICE_EMPTY, NULL, &fault);
	ck_assert_msg(in != NULL, "%s", fault.text);
	while ((got = xlsxin_read(in, text + len, sizeof(text) - 1 - len)) >
	    0)
		len += (size_t)got;
	text[len] = '\0';
	xlsxin_close(in);
	sheetfile_close(&file);
	return text;
}

static const struct quotesheet_line lines[] = {
	{ .product = SLICE("Ball valve"), .unit_price = SLICE("1.20"),
	  .quantity = SLICE("5000") },
	{ .product = SLICE("Gate valve"), .unit_price = SLICE("0.145"),
	  .quantity = SLICE("1"), .chosen = true },
	{ .product = SLICE("Check valve") },
};

static struct quotesheet_quote
quote_of(size_t count)
{
	return (struct quotesheet_quote){ .id = SLICE("Q1"),
		.currency = SLICE("USD"), .digits = 2, .date = 19835,
		.until = DATE_NONE, .lead_time_days = 30, .lines = lines,
		.line_count = count,
		.own = { .company = SLICE("Own"), .email = SLICE("o@x") },
		.customer = { .company = SLICE("Acme") } };
}

START_TEST(amounts_are_summed_and_what_was_chosen_stands_first)
{
	struct quotesheet_quote quote = quote_of(2);
	struct quotesheet_result result;
	const char *text = write_quote(&quote, false, false, &result);
	const char *gate = strstr(text, "Gate valve");
	const char *ball = strstr(text, "Ball valve");

	ck_assert_ptr_nonnull(gate);
	ck_assert_ptr_nonnull(ball);
	ck_assert(gate < ball);
	ck_assert_int_eq(result.total, 600015);
	ck_assert(result.total_known && !result.draft && result.has_sender);
	ck_assert(!result.has_logo);
	ck_assert_ptr_nonnull(strstr(text, "6000.15"));
	ck_assert_ptr_nonnull(strstr(text, "2024-04-22"));
	ck_assert_ptr_null(strstr(text, "DRAFT"));
	ck_assert_str_eq(told, "");
}
END_TEST

START_TEST(a_draft_says_so_in_the_language_or_in_both)
{
	struct quotesheet_quote quote = quote_of(3);
	struct quotesheet_result result;
	const char *text;

	quote.draft = true;
	text = write_quote(&quote, true, false, &result);
	ck_assert(result.draft && !result.total_known);
	ck_assert_ptr_nonnull(strstr(text, "草稿"));
	ck_assert_ptr_null(strstr(text, "DRAFT"));
	text = write_quote(&quote, true, true, &result);
	ck_assert_ptr_nonnull(strstr(text, "草稿"));
	ck_assert_ptr_nonnull(strstr(text, "DRAFT"));
	ck_assert_ptr_nonnull(strstr(text, "30 天 / 30 days"));
}
END_TEST

START_TEST(an_amount_that_the_lines_do_not_make_is_told)
{
	struct quotesheet_quote quote = quote_of(2);
	struct quotesheet_result result;

	quote.amount = SLICE("6000.15");
	write_quote(&quote, false, false, &result);
	ck_assert(!result.draft);
	quote.amount = SLICE("6000.16");
	write_quote(&quote, false, false, &result);
	ck_assert(result.draft);
	ck_assert_str_eq(told, "amount ");
	/* Of three lines one has no amount: nothing can be compared. */
	quote.line_count = 3;
	write_quote(&quote, false, false, &result);
	ck_assert_str_eq(told, "");
}
END_TEST

START_TEST(pictures_never_lead_out_of_their_folder)
{
	static const char *const away[] = { "/etc/passwd", "../x.png",
		"a/../../x.png", "..\\x.png", "C:\\x.png",
		"https://example.com/x.png" };
	struct quotesheet_line line = lines[0];
	struct quotesheet_quote quote = quote_of(1);
	struct quotesheet_result result;
	size_t i;

	quote.lines = &line;
	for (i = 0; i < sizeof(away) / sizeof(*away); i++) {
		line.picture = slice_of(away[i]);
		write_quote(&quote, false, false, &result);
		ck_assert_msg(strcmp(told, "line:picture ") == 0, "%s: %s",
		    away[i], told);
		ck_assert_uint_eq(result.pictures, 0);
	}
}
END_TEST

START_TEST(an_unknown_currency_has_no_format_and_no_lines_are_no_fault)
{
	struct quotesheet_quote quote = quote_of(0);
	struct quotesheet_result result;

	quote.currency = SLICE("]\"0");
	quote.digits = MONEY_DIGITS_UNKNOWN;
	ck_assert_ptr_nonnull(strstr(write_quote(&quote, false, false,
	    &result), "Acme"));
	ck_assert(!result.total_known);
	quote.line_count = 2;
	ck_assert_ptr_nonnull(strstr(write_quote(&quote, false, false,
	    &result), "6000.15"));
}
END_TEST

UNIT_MAIN(amounts_are_summed_and_what_was_chosen_stands_first,
    a_draft_says_so_in_the_language_or_in_both,
    an_amount_that_the_lines_do_not_make_is_told,
    pictures_never_lead_out_of_their_folder,
    an_unknown_currency_has_no_format_and_no_lines_are_no_fault)
