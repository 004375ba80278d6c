/*
 * fitdeals.h - a file of deals read as winrate-fit does
 */
#ifndef TEST_FUNNEL_FITDEALS_H
#define TEST_FUNNEL_FITDEALS_H

#include <stdio.h>

#include "base/date.h"
#include "funnel/fitfacts.h"
#include "textfile.h"

struct fitdeals {
	char in[sizeof(TEXTFILE_PATH)], out[sizeof(TEXTFILE_PATH)];
	char *operand[2];
	struct cli_option none[1];
	struct cli cli;
	struct fitfacts_options o;
	struct fitfacts set;
};

static inline bool
fitdeals_open(struct fitdeals *f, const char *text, const char *fields,
    const char *by)
{
	*f = (struct fitdeals){ .in = TEXTFILE_PATH, .out = TEXTFILE_PATH,
		.none = { OPTION_END }, .o = { .scheme = "seven",
		.fields = fields, .by = by } };
	textfile_make(f->in, text);
	textfile_make(f->out, "");
	f->operand[0] = f->in;
	f->cli = (struct cli){ .output = f->out, .operand = f->operand,
		.operand_count = 1, .kind = COLUMNS_OPPORTUNITY,
		.options = f->none, .today = 20000 };
	f->set = (struct fitfacts){ .cli = &f->cli, .o = &f->o };
	return fitfacts_read(&f->set);
}

/* The input was closed by who has written; else it is here. */
static inline void
fitdeals_close(struct fitdeals *f, bool written)
{
	if (!written)
		input_close(f->set.in);
	fitfacts_release(&f->set);
	unlink(f->in);
	unlink(f->out);
}

/*
 * 24 deals a month for 10 months, decided in the next: of 12 big ones 11 are
 * won, of 12 small ones 5.
 */
static inline const char *
fitdeals_sizes(void)
{
	static char text[20000];
	size_t len = (size_t)snprintf(text, sizeof(text),
	    "opportunity_id,stage,amount,created_date,closed_date,size\n");
	int month, i;

	for (month = 1; month <= 10; month++)
		for (i = 0; i < 24; i++)
			len += (size_t)snprintf(text + len,
			    sizeof(text) - len,
			    "D%d-%d,%s,100,2023-%02d-%02d,2023-%02d-%02d,%s\n",
			    month, i, i == 0 || (i >= 12 && i < 19) ? "lost" :
			    "closed", month, i + 1, month + 1, i + 5,
			    i < 12 ? "big" : "small");
	return text;
}

#endif
