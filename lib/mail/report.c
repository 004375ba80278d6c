/*
 * report.c - findings as text for people
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/display.h"
#include "base/fill.h"
#include "mail/report.h"
#include "rule/texts.h"

enum { QUOTED_COLUMNS = 100, NUMBER_MOST = 24 };

struct mailreport {
	struct texts *words;
	bool begun;
	struct buffer message;	/* of the draft whose line stands last */
	uint64_t drafts, errors, warnings, advice;
};

struct mailreport *
mailreport_open(int lang, struct fault *fault)
{
	struct texts *words = texts_open("lint-text", lang, fault);
	struct mailreport *report;

	if (words == NULL)
		return NULL;
	report = xcalloc(1, sizeof(*report));
	report->words = words;
	return report;
}

void
mailreport_close(struct mailreport *report)
{
	if (report == NULL)
		return;
	texts_close(report->words);
	buffer_release(&report->message);
	free(report);
}

/* A word without a row is shown as it is. */
static struct slice
word_of(const struct mailreport *report, struct slice name)
{
	struct slice word = texts_say(report->words, name);

	return word.len > 0 ? word : name;
}

/* A line: its indent, the words of a row, what they leave open. */
static void
add_line(const struct mailreport *report, struct buffer *out,
    const char *indent, const char *name, const struct fill *fills,
    size_t count)
{
	buffer_add(out, slice_of(indent));
	fill_add(out, word_of(report, slice_of(name)), fills, count);
	buffer_add_byte(out, '\n');
}

void
mailreport_count(struct mailreport *report)
{
	report->drafts++;
}

static void
add_draft(struct mailreport *report, struct buffer *out,
    const struct mailfinding *finding)
{
	const struct fill fills[] = { { "message", finding->message_id },
		{ "lead", finding->lead_id } };
	bool both = finding->lead_id.len > 0 && finding->message_id.len > 0;

	if (report->begun && slice_equal(buffer_slice(&report->message),
	    finding->message_id))
		return;
	if (report->begun)
		buffer_add_byte(out, '\n');
	report->begun = true;
	report->message.len = 0;
	buffer_add(&report->message, finding->message_id);
	if (finding->message_id.len == 0 && finding->lead_id.len > 0)
		buffer_format(out, "%.*s\n", SLICE_PRINT(finding->lead_id));
	else
		add_line(report, out, "", both ? "draft-lead" : "draft",
		    fills, 2);
}

static void
count_finding(struct mailreport *report, struct slice severity)
{
	if (slice_is(severity, "error"))
		report->errors++;
	else if (slice_is(severity, "warning"))
		report->warnings++;
	else
		report->advice++;
}

void
mailreport_add(struct mailreport *report, struct buffer *out,
    const struct mailfinding *finding)
{
	struct buffer part = { 0 }, text = { 0 };
	char line[NUMBER_MOST];
	struct fill fills[] = {
		{ "severity", word_of(report, finding->severity) },
		{ "part", SLICE_EMPTY }, { "text", SLICE_EMPTY },
		{ "advice", finding->advice }, { "rule", finding->rule } };
	const size_t count = sizeof(fills) / sizeof(*fills);

	snprintf(line, sizeof(line), "%zu", finding->line);
	/* What is missing stands nowhere. */
	fill_add(&part, word_of(report, slice_of(finding->text.len == 0 &&
	    strcmp(finding->part, "body") == 0 ? "message" : finding->part)),
	    &(struct fill){ "line", slice_of(line) }, 1);
	display_add(&text, finding->text, QUOTED_COLUMNS);
	fills[1].value = buffer_slice(&part);
	fills[2].value = buffer_slice(&text);
	add_draft(report, out, finding);
	add_line(report, out, "  ", finding->text.len > 0 ? "quoted" : "bare",
	    fills, count);
	add_line(report, out, "      ", "do", fills, count);
	count_finding(report, finding->severity);
	buffer_release(&part);
	buffer_release(&text);
}

void
mailreport_end(struct mailreport *report, struct buffer *out)
{
	static const char *const names[] = { "errors", "warnings", "advice",
		"drafts" };
	const uint64_t sums[] = { report->errors, report->warnings,
		report->advice, report->drafts };
	char numbers[4][NUMBER_MOST];
	struct fill fills[4];
	size_t i;

	for (i = 0; i < 4; i++) {
		snprintf(numbers[i], NUMBER_MOST, "%" PRIu64, sums[i]);
		fills[i] = (struct fill){ names[i], slice_of(numbers[i]) };
	}
	if (report->begun)
		buffer_add_byte(out, '\n');
	add_line(report, out, "", "sum", fills, 4);
}
