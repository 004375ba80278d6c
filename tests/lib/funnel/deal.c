#include "unit.h"

#include <stdio.h>
#include <unistd.h>

#include "base/date.h"
#include "funnel/deal.h"
#include "funnel/outcome.h"

static struct fault fault;

/* One record under a header, read with some settings. */
struct reading {
	struct deal deal;
	struct deal_flaw flaw;
	bool good;
	char currency[4];
};

static struct reading
read_one(const char *file, struct deal_settings settings)
{
	struct reader *reader = reader_open_bytes(slice_of(file), NULL);
	struct slice cells[16];
	struct columns *columns;
	struct deal_source *source;
	struct reading r = { .good = false };
	struct record record;
	size_t i;

	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	for (i = 0; i < record.count; i++)
		cells[i] = record_value(&record, i);
	columns = columns_new(cells, record.count, COLUMNS_OPPORTUNITY, NULL,
	    &fault);
	ck_assert_msg(columns != NULL, "%s", fault.text);
	settings.stages = stages_open("seven", &fault);
	source = deal_open(columns, &settings, &fault);
	ck_assert_msg(source != NULL, "%s", fault.text);
	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	r.good = deal_read(source, &record, &r.deal, &r.flaw);
	if (r.good)
		snprintf(r.currency, sizeof(r.currency), "%.*s",
		    SLICE_PRINT(r.deal.currency));
	deal_close(source);
	stages_close(settings.stages);
	columns_free(columns);
	reader_close(reader);
	return r;
}

static const struct deal_settings by_stage, by_cell = { .use_cell = true };

START_TEST(a_record_of_a_chinese_export_is_read)
{
	struct reading r = read_one("阶段,金额,币种,预计成交日期,预测类别\n"
	    "意向客户,1234.5,usd,2024-05-01,承诺\n", by_stage);

	ck_assert(r.good);
	ck_assert_int_eq(r.deal.amount, 123450);
	ck_assert_int_eq(r.deal.chance, 300000);
	ck_assert_int_eq(r.deal.kind, STAGE_OPEN);
	ck_assert_int_eq(r.deal.category, DEAL_COMMIT);
	ck_assert_int_eq(r.deal.expected_close, date_from_civil(2024, 5, 1));
	ck_assert_int_eq(r.deal.closed, DATE_NONE);
	ck_assert_str_eq(r.currency, "USD");
}
END_TEST

START_TEST(a_cell_that_is_filled_wins_over_the_stage_when_asked)
{
	ck_assert_int_eq(read_one("stage,probability,amount\n"
	    "target,12.3456,1\n", by_cell).deal.chance, 123456);
	ck_assert_int_eq(read_one("stage,probability,amount\n"
	    "target,,1\n", by_cell).deal.chance, 50000);
	ck_assert_int_eq(read_one("stage,probability,amount\n"
	    "target,0,1\n", by_cell).deal.chance, 0);
	ck_assert_int_eq(read_one("stage,probability,amount\n"
	    "target,90,1\n", by_stage).deal.chance, 50000);
	ck_assert(!read_one("stage,probability,amount\n"
	    "target,101,1\n", by_cell).good);
}
END_TEST

START_TEST(the_outcome_wins_over_the_stage)
{
	struct reading r = read_one("stage,outcome,amount\n"
	    "negotiating,won,1\n", by_stage);

	ck_assert_int_eq(r.deal.kind, STAGE_WON);
	ck_assert_int_eq(r.deal.chance, OUTCOME_SURE);
	r = read_one("stage,outcome,amount\nWhatever,lost,1\n", by_stage);
	ck_assert_int_eq(r.deal.kind, STAGE_LOST);
	r = read_one("stage,is won,amount\ntarget,false,1\n", by_stage);
	ck_assert_int_eq(r.deal.kind, STAGE_OPEN);
	r = read_one("stage,is won,amount\nClosed Lost,false,1\n", by_stage);
	ck_assert_int_eq(r.deal.kind, STAGE_LOST);
}
END_TEST

START_TEST(an_unknown_stage_is_no_obstacle_to_a_known_probability)
{
	struct reading r = read_one("stage,probability,amount\n"
	    "Value Proposition,50.0,1\n", by_cell);

	ck_assert(r.good);
	ck_assert_int_eq(r.deal.stage, STAGE_UNKNOWN);
	r = read_one("stage,probability,amount\nMystery,100,1\n", by_cell);
	ck_assert(!r.good);
	ck_assert_str_eq(r.flaw.code, "unknown-stage");
}
END_TEST

START_TEST(an_empty_amount_is_unknown_and_not_zero)
{
	struct reading r = read_one("stage,amount\ntarget,\n", by_stage);

	ck_assert(r.good);
	ck_assert(!r.deal.has_amount);
	r = read_one("stage,amount\ntarget,0\n", by_stage);
	ck_assert(r.deal.has_amount);
}
END_TEST

START_TEST(rates_convert_between_currencies_of_other_digits)
{
	char path[] = "/tmp/test_deal.XXXXXX";
	static const char rates[] = "currency,rate,to\nJPY,0.0067,USD\n"
	    "KWD,3.25,USD\n";
	struct deal_settings settings = { .rates = path };
	struct reading r;
	int fd = mkstemp(path);

	ck_assert(write(fd, rates, strlen(rates)) == (ssize_t)strlen(rates));
	close(fd);
	r = read_one("stage,amount,currency\ntarget,1000,JPY\n", settings);
	ck_assert_str_eq(r.currency, "USD");
	ck_assert_int_eq(r.deal.amount, 670);
	r = read_one("stage,amount,currency\ntarget,1.001,KWD\n", settings);
	ck_assert_int_eq(r.deal.amount, 325);	/* 3.25325 USD */
	r = read_one("stage,amount,currency\ntarget,7,USD\n", settings);
	ck_assert_int_eq(r.deal.amount, 700);
	r = read_one("stage,amount,currency\ntarget,7,EUR\n", settings);
	ck_assert_str_eq(r.flaw.code, "no-rate");
	unlink(path);
}
END_TEST

START_TEST(quantities_count_thousandths)
{
	struct deal_settings settings = { .quantity = true };
	struct reading r = read_one("stage,quantity,currency\n"
	    "target,10.5,USD\n", settings);
	char text[32];

	ck_assert_int_eq(r.deal.amount, 10500);
	units_format(text, r.deal.amount, r.deal.digits);
	ck_assert_str_eq(text, "10.5");
}
END_TEST

UNIT_MAIN(a_record_of_a_chinese_export_is_read,
    a_cell_that_is_filled_wins_over_the_stage_when_asked,
    the_outcome_wins_over_the_stage,
    an_unknown_stage_is_no_obstacle_to_a_known_probability,
    an_empty_amount_is_unknown_and_not_zero,
    rates_convert_between_currencies_of_other_digits,
    quantities_count_thousandths)
