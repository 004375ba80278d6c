/*
 * agerun.c - ages and reminders, from the ledger to what is written
 */
#include <stdio.h>

#include "base/date.h"
#include "base/fill.h"
#include "front/side.h"
#include "receivable/age.h"
#include "receivable/agerun.h"
#include "rule/table.h"

/* The first column is that of --by. */
enum { BY, CURRENCY, SUMS };
const char *agerun_adds[] = { "lead_id", "currency", "not_due", "d1_30",
	"d31_60", "d61_90", "d91_up", "balance", "credit", "ordered",
	"received", "overdue", NULL };

enum { R_LEAD, R_COMPANY, R_OWNER, R_ID, R_ORDER, R_AMOUNT, R_CURRENCY,
	R_DUE, R_LATE, R_RULE, R_WHY };
const char *const agerun_reminds[] = { "lead_id", "company", "owner",
	"receivable_id", "order_id", "balance", "currency", "due_date",
	"days_overdue", "due_rule", "why_now", NULL };

enum { WORD, EN, ZH };

static enum filter_verdict
take_row(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct agerun *run = context;

	return receivablefiles_take(&run->reader, row, f->record->line, flaw) ?
	    FILTER_LEAVE : FILTER_REJECT;
}

static struct ages *
reckon_ages(const struct filter_run *f, const struct agerun *run)
{
	struct fault fault;
	struct ages *ages = ages_new(run->reader.ledger, f->cli->today,
	    &fault);

	if (ages == NULL)
		report_trouble("%s", fault.text);
	return ages;
}

static void
write_row(struct filter_run *f, const struct age_row *row)
{
	size_t sum;

	f->cells[BY] = row->group;
	f->cells[CURRENCY] = row->currency;
	for (sum = 0; sum < AGE_SUMS; sum++)
		filter_cell_money(f, SUMS + sum, row->sums[sum], row->digits);
	filter_emit(f);
	arena_reset(&f->scratch);
}

static void
write_ages(struct filter_run *f, const struct agerun *run)
{
	struct ages *ages = reckon_ages(f, run);
	size_t i;

	if (f->cli->partial)
		receivablesumfiles_take(run->sums, run->reader.ledger, ages, f->in,
		    run->receipts != NULL, run->rejected);
	for (i = 0; !f->cli->partial && i < ages_count(ages); i++)
		write_row(f, ages_row(ages, i));
	ages_free(ages);
}

static struct slice
find_sentence(const struct agerun *run, const char *word, bool zh)
{
	size_t i = 0;

	while (!slice_is(table_text(run->texts, i, WORD), word))
		i++;
	return table_text(run->texts, i, zh ? ZH : EN);
}

static void
write_sentence(struct filter_run *f, struct agerun *run,
    const struct ledger_debt *r, struct slice id, int32_t late)
{
	char amount[32], date[11], days[16];
	struct fill fills[5] = {
		{ "amount", slice_of((money_format(amount, r->open,
		    r->digits), amount)) },
		{ "currency", ledger_currency(run->reader.ledger,
		    r->currency) },
		{ "what", id },
		{ "date", slice_of(date_format_iso(date, r->due)) },
	};
	const char *word = late > 0 ? "overdue" : late == 0 ? "today" :
	    "coming";

	snprintf(days, sizeof(days), "%d", late < 0 ? -late : late);
	fills[4] = (struct fill){ "days", slice_of(days) };
	run->text.len = 0;
	fill_add(&run->text, find_sentence(run, word,
	    f->cli->lang == LANG_ZH), fills, 5);
	filter_cell(f, R_WHY, buffer_slice(&run->text));
}

static void
write_reminder(struct filter_run *f, struct agerun *run, size_t i, int32_t late)
{
	const struct ledger *ledger = run->reader.ledger;
	const struct ledger_debt *r = ledger_debt_at(ledger, i);
	const struct ledger_party *party = ledger_party(ledger, r);

	f->cells[R_LEAD] = party->lead;
	f->cells[R_COMPANY] = party->company;
	f->cells[R_OWNER] = party->owner;
	f->cells[R_ID] = ledger_debt_id(ledger, i);
	f->cells[R_ORDER] = ledger_order(ledger, r->account);
	filter_cell_money(f, R_AMOUNT, r->open, r->digits);
	f->cells[R_CURRENCY] = ledger_currency(ledger, r->currency);
	filter_cell_date(f, R_DUE, r->due);
	filter_cell_format(f, R_LATE, "%d", late);
	f->cells[R_RULE] = SLICE("R-RECV-05");
	write_sentence(f, run, r, f->cells[R_ID], late);
	filter_emit(f);
	arena_reset(&f->scratch);
}

static void
write_reminders(struct filter_run *f, struct agerun *run)
{
	const struct ledger *ledger = run->reader.ledger;
	size_t i;

	for (i = 0; i < ledger_debts(ledger); i++) {
		const struct ledger_debt *r = ledger_debt_at(ledger, i);

		if (r->counts && r->open > 0 && r->due != DATE_NONE &&
		    f->cli->today - r->due >= -run->within)
			write_reminder(f, run, i, f->cli->today - r->due);
	}
}

static void
tell_strangers(uint64_t count)
{
	if (count > 0)
		report_message("receivables named that are not there in that "
		    "currency: %llu; the money stays as credit",
		    (unsigned long long)count);
}

static void
write_merged(struct filter_run *f, const struct agerun *run)
{
	size_t i;

	f->found |= receivablesumfiles_merge(run->sums);
	if (f->cli->partial)
		return;
	for (i = 0; i < receivablesumfiles_count(run->sums); i++)
		write_row(f, receivablesumfiles_row(run->sums, i));
	tell_strangers(receivablesumfiles_strangers(run->sums));
}

static void
write_result(struct filter_run *f, void *context)
{
	struct agerun *run = context;
	const struct ledger *ledger = run->reader.ledger;
	struct fault fault;

	if (!ledger_match_all(run->reader.ledger, f->cli->today, &fault))
		report_trouble("%s", fault.text);
	if (f->cli->merge)
		write_merged(f, run);
	else if (run->remind)
		write_reminders(f, run);
	else
		write_ages(f, run);
	if (f->cli->partial)
		receivablesumfiles_write(run->sums);
	else
		tell_strangers(ledger_strangers(ledger));
	f->found |= run->rejected;
}

static void
open_texts(struct agerun *run)
{
	const struct table_column shape[] = {
		{ .name = "word", .type = TABLE_KEY, .key = true },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct fault fault;

	run->texts = table_open_whole("receivable-text", shape, 3, &fault);
	if (run->texts == NULL)
		report_trouble("%s", fault.text);
}

int
agerun(const struct cli *cli, struct agerun *run)
{
	const struct side side = {
		.kind = COLUMNS_RECEIPT, .reads = run->receipt_binds,
		.size = sizeof(struct receipt_row), .take = receivablefiles_take_receipt,
	};
	const struct filter filter = {
		.size = sizeof(struct receivable_row), .plain = true,
		.record = take_row, .end = write_result,
	};
	struct receivable_reader *reader = &run->reader;
	struct fault fault;
	int status;

	reader->currencies = money_currencies_open(&fault);
	if (reader->currencies == NULL ||
	    !receivablefiles_open_words(reader, &fault))
		report_trouble("%s", fault.text);
	open_texts(run);
	reader->currency = run->currency == NULL ? SLICE_EMPTY :
	    slice_of(run->currency);
	reader->paid = run->receipts == NULL;
	reader->parties = run->remind;
	reader->ledger = ledger_new();
	ledger_leave_matches(reader->ledger);
	run->sums = receivablesumfiles_open(cli, run->by, reader->currencies);
	run->rejected = side_read(cli, run->receipts, &side, reader);
	status = filter_run(cli, &filter, run);
	receivablesumfiles_close(run->sums);
	ledger_free(reader->ledger);
	table_close(run->texts);
	receivablefiles_close_words(reader);
	money_currencies_close(reader->currencies);
	buffer_release(&run->text);
	return status;
}
