/*
 * showset.h - a small show read from files, for tests of its report
 */
#ifndef FAIRLEAD_SHOWSET_H
#define FAIRLEAD_SHOWSET_H

#include "base/date.h"
#include "front/input.h"
#include "show/figure.h"
#include "textfile.h"
#include "unit.h"

struct showset {
	struct cli cli;
	char paths[3][sizeof(TEXTFILE_PATH)];
	struct showfiles files;
	struct showinput input;
	struct showevent event;
	struct rollup *touches;
	struct showmodel *model;
	struct showremarks *remarks;
	struct showwords *words;
	struct showtrace *trace;
	struct stages *stages;
	struct input *leads;
};

/* Four leads, one of them touched, two opportunities, a cost of 1,000 USD. */
static inline void
showset_open(struct showset *s)
{
	struct showmodel_options options = { .event = &s->event,
		.leads_name_events = true };
	struct fault fault = { "" };
	struct rollup_limits limits = { .window_days = 30, .mails_most = 5 };

	*s = (struct showset){ .cli.today = date_from_civil(2024, 4, 22),
		.files.scheme = "seven" };
	textfile_make(s->paths[0], "lead_id,event_name,booth_class,"
	    "grade_horizon,country\n"
	    "L1,Fair,order_on_spot,A,DE\nL2,Fair,just_looking,B,DE\n"
	    "L3,Fair,just_looking,A,US\nL4,Other,just_looking,A,US\n");
	textfile_make(s->paths[1], "stage,amount,currency,event_name\n"
	    "intending,2000,USD,Fair\nclosed,1500,USD,Fair\n");
	textfile_make(s->paths[2], "section,text,author\n7,rain,Chen\n"
	    "weather,sun,\n");
	s->files.opportunities = s->paths[1];
	s->files.remarks = s->paths[2];
	s->files.leads = "my leads.csv";
	s->input = (struct showinput){ .cli = &s->cli, .files = &s->files };
	s->event = (struct showevent){ .given = true, .name = SLICE("Fair"),
		.start = DATE_NONE, .end = date_from_civil(2024, 4, 19),
		.currency = SLICE("USD"), .digits = 2, .has_cost = true,
		.cost = 100000, .counts = { -1, -1, -1, -1 },
		.name_column = SLICE("event_name"),
		.cost_column = SLICE("cost") };
	limits.today = options.today = s->cli.today;
	s->touches = rollup_open(&limits, &fault);
	rollup_add(s->touches, &(struct touch){ .lead_id = SLICE("L1"),
	    .date = date_from_civil(2024, 4, 20), .time = SLICE_EMPTY,
	    .topic = SLICE_EMPTY, .kind = SLICE_EMPTY,
	    .subject = SLICE_EMPTY, .line = 2 });
	rollup_finish(s->touches);
	options.touches = s->touches;
	s->leads = input_open_side(&s->cli, s->paths[0], COLUMNS_LEAD);
	showfiles_headers(&s->input, s->leads);
	s->model = showmodel_open(&options, &fault);
	s->stages = stages_open("seven", &fault);
	s->remarks = showremarks_open(0, &fault);
	s->words = showwords_open(0, &fault);
	showfiles_leads(&s->input, s->leads, s->model, s->touches);
	showfiles_deals(&s->input, s->model, s->stages);
	showfiles_remarks(&s->input, s->remarks);
	s->files.touches = "touches.csv";
	s->trace = showtrace_open(&s->input, s->model, &fault);
	ck_assert_msg(s->trace != NULL, "%s", fault.text);
}

static inline void
showset_close(struct showset *s)
{
	int i;

	showtrace_close(s->trace);
	showwords_close(s->words);
	showremarks_close(s->remarks);
	stages_close(s->stages);
	showmodel_close(s->model);
	rollup_close(s->touches);
	input_close(s->leads);
	arena_release(&s->input.arena);
	for (i = 0; i < 3; i++)
		unlink(s->paths[i]);
}

#endif
