/* sample.h: who pays for a sample (R-SAMPLE-01 to 09) */
#include "quote/sample.h"
#include "unit.h"

#define COMBINATIONS (1u << QUOTESAMPLE_FACTS)

static void
spread(unsigned bits, bool facts[QUOTESAMPLE_FACTS])
{
	int i;

	for (i = 0; i < QUOTESAMPLE_FACTS; i++)
		facts[i] = bits >> i & 1;
}

START_TEST(every_combination_of_facts_has_one_row_and_only_one)
{
	struct fault fault;
	struct quotesample *s = quotesample_open(&fault);
	bool facts[QUOTESAMPLE_FACTS];
	unsigned bits;

	ck_assert_ptr_nonnull(s);
	for (bits = 0; bits < COMBINATIONS; bits++) {
		spread(bits, facts);
		ck_assert_msg(quotesample_fitting(s, facts) == 1,
		    "combination %u fits %zu rows", bits,
		    quotesample_fitting(s, facts));
	}
	quotesample_close(s);
}
END_TEST

/* The rules of DOMAIN 9.1 in their order, written down once more. */
static void
decide_by_hand(const bool f[QUOTESAMPLE_FACTS], const char **sample,
    const char **courier)
{
	const char *by_value = f[QUOTESAMPLE_CHEAP] ? "us" : "customer";

	if (f[QUOTESAMPLE_OLD] || f[QUOTESAMPLE_BIG]) {
		*sample = *courier = "us";
	} else if (f[QUOTESAMPLE_TRADER]) {
		*sample = f[QUOTESAMPLE_LENIENT] && f[QUOTESAMPLE_PRICED] ?
		    by_value : "customer";
		*courier = "customer";
	} else if (!f[QUOTESAMPLE_PRICED]) {
		*sample = *courier = "";
	} else {
		*sample = by_value;
		*courier = f[QUOTESAMPLE_REFUSED] && f[QUOTESAMPLE_FIRM] ?
		    "us" : "customer";
	}
}

START_TEST(the_table_decides_as_the_rules_in_their_order)
{
	struct fault fault;
	struct quotesample *s = quotesample_open(&fault);
	bool facts[QUOTESAMPLE_FACTS];
	unsigned bits;

	ck_assert_ptr_nonnull(s);
	for (bits = 0; bits < COMBINATIONS; bits++) {
		const struct quotesample_decision *d;
		const char *sample, *courier;

		spread(bits, facts);
		decide_by_hand(facts, &sample, &courier);
		d = quotesample_decide(s, facts);
		ck_assert_slice(d->sample, sample);
		ck_assert_slice(d->courier, courier);
		/* R-SAMPLE-08: whenever the customer pays the sample. */
		ck_assert_int_eq(slice_ends(d->rules, SLICE("R-SAMPLE-08")),
		    slice_is(d->sample, "customer"));
		ck_assert_int_eq(slice_ends(d->say, SLICE("refund")),
		    slice_is(d->sample, "customer"));
	}
	quotesample_close(s);
}
END_TEST

START_TEST(sentences_name_the_account_and_what_is_missing)
{
	const struct quotesample_decision cheap = {
		.rules = SLICE_INIT("R-SAMPLE-06"),
		.say = SLICE_INIT("sample-us;courier-customer") };
	const struct quotesample_decision unknown = {
		.rules = SLICE_INIT("R-SAMPLE-09"),
		.say = SLICE_INIT("find-out") };
	struct quotesample_words words = { SLICE_INIT("DHL 123"), true, true };
	struct buffer out = { 0 };
	struct fault fault;
	struct quotesample *s = quotesample_open(&fault);

	quotesample_say(s, &cheap, &words, false, &out);
	ck_assert_slice(buffer_slice(&out), "The sample is free of charge. "
	    "We will send it on your courier account DHL 123.");
	out.len = 0;
	words = (struct quotesample_words){ SLICE_EMPTY, true, false };
	quotesample_say(s, &unknown, &words, false, &out);
	ck_assert_slice(buffer_slice(&out),
	    "Before answering: find out what the courier costs.");
	out.len = 0;
	words.value_known = false;
	quotesample_say(s, &unknown, &words, true, &out);
	ck_assert_slice(buffer_slice(&out),
	    "答复客户前，请先弄清样品货值和快递费。");
	out.len = 0;
	quotesample_explain(s, &cheap, false, &out);
	ck_assert_slice(buffer_slice(&out),
	    "the sample is worth less than the courier");
	buffer_release(&out);
	quotesample_close(s);
}
END_TEST

UNIT_MAIN(every_combination_of_facts_has_one_row_and_only_one,
    the_table_decides_as_the_rules_in_their_order,
    sentences_name_the_account_and_what_is_missing)
