/*
 * fuzz_files - the small files beside the leads, from strangers: days off,
 * journals of merges, stand checklists, lines that sellers type.  No crash, no
 * hang, and what is taken holds what its header promises.
 */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "merge/journal.h"
#include "rule/words.h"
#include "show/checklist.h"
#include "touch/saying.h"
#include "value/calendar.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A day is worked, or the next that is lies behind it. */
static void
try_days_off(struct slice bytes)
{
	char path[] = "/tmp/fuzz-files-XXXXXX";
	struct calendar *calendar = calendar_new();
	struct fault fault;
	int32_t day = date_from_civil(2026, 1, 1), next;
	int fd = mkstemp(path), i;

	if (fd < 0 || calendar == NULL)
		abort();
	if (write(fd, bytes.at, bytes.len) == (ssize_t)bytes.len)
		(void)calendar_load_file(calendar, path, SLICE("CN"), &fault);
	for (i = 0; i < 400; i += 7) {
		next = calendar_next_working(calendar, day + i);
		if (next == DATE_NONE || next < day + i ||
		    !calendar_is_working(calendar, next))
			abort();
	}
	calendar_free(calendar);
	close(fd);
	unlink(path);
}

static void
try_journal(struct slice bytes)
{
	struct journal journal;
	struct fault fault;
	size_t i;

	if (journal_read(&journal, "<fuzz>", bytes, &fault))
		for (i = 0; i < journal.row_count; i++)
			if (journal.rows[i].merge >= journal.merge_count)
				abort();
	journal_release(&journal);
}

/* Lines of item, score and note, set off by commas. */
static void
try_checklist(struct slice bytes)
{
	struct fault fault;
	struct checklist *list = checklist_open(0, &fault);
	struct checklist_flaw flaw;
	struct checklist_group all;
	int percent;

	if (list == NULL)
		abort();
	while (bytes.at != NULL) {
		struct slice line = slice_cut(&bytes, '\n');
		struct slice item = slice_cut(&line, ',');
		struct slice score = slice_cut(&line, ',');

		(void)checklist_take(list, item, score, line, &flaw);
	}
	all = checklist_total(list);
	percent = checklist_percent(&all);
	if (all.scored + all.blank + all.na != checklist_items(list) ||
	    all.score > all.most || percent < -1 || percent > 10000)
		abort();
	checklist_close(list);
}

static void
try_saying(struct slice text)
{
	static struct words *media;
	struct saying saying;
	struct fault fault;

	if (!text_is_utf8(text))
		return;
	if (media == NULL)
		media = words_open("medium", SLICE_EMPTY, &fault);
	if (media == NULL)
		abort();
	if (saying_read(text, media, SLICE_EMPTY, date_from_civil(2026, 4, 22),
	    &saying, &fault) && saying.date != DATE_NONE &&
	    saying.date > date_from_civil(2026, 4, 22))
		abort();
	saying_release(&saying);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static void (*const tries[])(struct slice) = { try_days_off,
		try_journal, try_checklist, try_saying };

	if (size > 1)
		tries[data[0] & 3]((struct slice){ (const char *)data + 1,
		    size - 1 });
	return 0;
}
