/*
 * receipt-match - say which receivables the money that came in is for
 *
 * Reads receipts and the receivables, and writes a row for each amount that
 * goes from a receipt to a receivable (R-RECV-03).  What names neither order
 * nor receivable stays as credit; what it may be for goes to a file beside.
 * Keeps both in memory.
 */
#include "base/date.h"
#include "base/say.h"
#include "front/filter.h"
#include "front/output.h"
#include "front/side.h"
#include "receivable/files.h"
#include "receivable/ledger.h"
#include "receivable/propose.h"

enum { RECEIPT, RECEIVABLE, AMOUNT, CURRENCY, REST };
static const char *const adds[] = { "receipt_id", "receivable_id", "amount",
	"currency", "rest", NULL };

enum { P_RECEIPT, P_RECEIVABLE, P_ORDER, P_COMPANY, P_DATE, P_AMOUNT,
	P_CURRENCY, P_REF, P_WHY, P_CELLS };
static const char *const proposes[P_CELLS] = { "receipt_id", "receivable_id",
	"order_id", "company", "receipt_date", "amount", "currency",
	"bank_ref", "propose_why" };

struct run {
	struct receivable_reader reader;
	const char *receivables;
	const char *propose;
	struct proposals *proposals;
};

static enum filter_verdict
take_receipt(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	const struct receipt_row *r = row;
	struct run *run = context;

	if (!receivablefiles_take_receipt(&run->reader, row, f->record->line, flaw))
		return FILTER_REJECT;
	if (r->order.len == 0 && r->receivable.len == 0)
		propose_note(run->proposals,
		    ledger_payments(run->reader.ledger) - 1, r->company,
		    r->bank_ref, r->text);
	return FILTER_LEAVE;
}

static void
write_match(struct filter_run *f, const struct ledger *ledger,
    const struct ledger_payment *receipt, const struct ledger_match *match)
{
	f->cells[RECEIPT] = ledger_payment_id(ledger, receipt);
	f->cells[CURRENCY] = ledger_currency(ledger, receipt->currency);
	if (match != NULL) {
		f->cells[RECEIVABLE] = ledger_debt_id(ledger,
		    match->receivable);
		filter_cell_money(f, AMOUNT, match->amount, receipt->digits);
	}
	filter_cell_money(f, REST, match == NULL ? receipt->rest : match->rest,
	    receipt->digits);
	filter_emit(f);
	arena_reset(&f->scratch);
}

static void
write_receipt(struct filter_run *f, const struct ledger *ledger,
    const struct ledger_payment *receipt)
{
	size_t i;

	for (i = 0; i < receipt->match_count; i++)
		write_match(f, ledger, receipt,
		    ledger_match_at(ledger, receipt->first_match + i));
	if (receipt->match_count == 0)
		write_match(f, ledger, receipt, NULL);
}

/* What changes took off stands behind the receipts, and names none. */
static void
write_changes(struct filter_run *f, const struct ledger *ledger)
{
	size_t i;

	for (i = 0; i < ledger_matches(ledger); i++) {
		const struct ledger_match *match = ledger_match_at(ledger, i);
		const struct ledger_debt *row;

		if (match->receipt != LEDGER_NO_NUMBER)
			continue;
		row = ledger_debt_at(ledger, match->receivable);
		f->cells[RECEIVABLE] = ledger_debt_id(ledger,
		    match->receivable);
		f->cells[CURRENCY] = ledger_currency(ledger, row->currency);
		filter_cell_money(f, AMOUNT, match->amount, row->digits);
		filter_emit(f);
	}
}

static void
write_proposal(struct output *out, const struct ledger *ledger,
    const struct proposal *p)
{
	const struct ledger_payment *r = ledger_payment_at(ledger, p->payment);
	char amount[32], day[11];
	const struct slice cells[P_CELLS] = {
		[P_RECEIPT] = ledger_payment_id(ledger, r),
		[P_RECEIVABLE] = p->receivable == LEDGER_NO_NUMBER ?
		    SLICE_EMPTY : ledger_debt_id(ledger, p->receivable),
		[P_ORDER] = ledger_order(ledger, p->account),
		[P_COMPANY] = p->company, [P_REF] = p->reference,
		[P_DATE] = slice_of(date_format_iso(day, r->date)),
		[P_AMOUNT] = { amount, money_format(amount, r->amount,
		    r->digits) },
		[P_CURRENCY] = ledger_currency(ledger, r->currency),
		[P_WHY] = p->why == PROPOSAL_REFERENCE ? SLICE("reference") :
		    SLICE("amount"),
	};

	output_cells(out, cells);
}

/* What nothing is known of is never credit in silence. */
static void
propose(struct filter_run *f, struct run *run)
{
	const struct ledger *ledger = run->reader.ledger;
	size_t nameless = propose_make(run->proposals, ledger), i;
	size_t count = propose_count(run->proposals);
	struct cli beside = *f->cli;
	struct output *out;

	if (nameless > 0)
		report_message("receipts that name neither order nor "
		    "receivable, and stay as credit: %zu; proposals by "
		    "customer and amount: %zu%s", nameless, count,
		    count > 0 && run->propose == NULL ?
		    say("; --propose FILE writes them") : "");
	if (run->propose == NULL)
		return;
	beside.output = run->propose;
	out = output_open_plain(&beside, proposes, P_CELLS);
	for (i = 0; i < count; i++)
		write_proposal(out, ledger, propose_at(run->proposals, i));
	output_finish_run(&beside, NULL, out, false);
}

/* Money for an order that is not known here, or for two that differ. */
static void
tell_orders(const struct ledger *ledger)
{
	uint64_t unowed = ledger_unowed(ledger);
	uint64_t crossed = ledger_crossed(ledger);

	if (unowed > 0)
		report_message("receipts whose order has no receivable in "
		    "that currency, and stay as credit: %llu",
		    (unsigned long long)unowed);
	if (crossed > 0)
		report_message("receipts that name a receivable of another "
		    "order than theirs: %llu; the receivable has decided",
		    (unsigned long long)crossed);
}

static void
write_matches(struct filter_run *f, void *context)
{
	struct run *run = context;
	struct ledger *ledger = run->reader.ledger;
	uint64_t later = 0;
	struct fault fault;
	size_t i;

	if (!ledger_match_all(ledger, f->cli->today, &fault))
		report_trouble("%s", fault.text);
	for (i = 0; i < ledger_payments(ledger); i++) {
		const struct ledger_payment *receipt =
		    ledger_payment_at(ledger, i);

		if (receipt->counts)
			write_receipt(f, ledger, receipt);
		else
			later++;
	}
	write_changes(f, ledger);
	if (later > 0)
		report_message("receipts after the day, left out: %llu",
		    (unsigned long long)later);
	if (ledger_strangers(ledger) > 0)
		report_message("%s: receivables named that are not there in "
		    "that currency: %llu; the money stays as credit",
		    run->receivables,
		    (unsigned long long)ledger_strangers(ledger));
	tell_orders(ledger);
	propose(f, run);
}

static int
run_command(const struct cli *cli, struct run *run, const char *currency)
{
	const struct side side = {
		.kind = COLUMNS_RECEIVABLE, .reads = receivable_reads,
		.size = sizeof(struct receivable_row),
		.take = receivablefiles_take,
	};
	const struct filter filter = {
		.size = sizeof(struct receipt_row), .plain = true,
		.record = take_receipt, .end = write_matches,
	};
	struct receivable_reader *reader = &run->reader;
	struct legal_forms *legal;
	struct fault fault;
	bool rejected;
	int status;

	legal = company_legal_open(&fault);
	if (legal != NULL)
		reader->currencies = money_currencies_open(&fault);
	if (reader->currencies == NULL ||
	    !receivablefiles_open_words(reader, &fault))
		report_trouble("%s", fault.text);
	reader->parties = true;
	run->proposals = propose_new(legal);
	reader->currency = currency == NULL ? SLICE_EMPTY :
	    slice_of(currency);
	reader->ledger = ledger_new();
	rejected = side_read(cli, run->receivables, &side, reader);
	status = filter_run(cli, &filter, run);
	propose_free(run->proposals);
	company_legal_close(legal);
	ledger_free(reader->ledger);
	receivablefiles_close_words(reader);
	money_currencies_close(reader->currencies);
	return status == EXIT_OK && rejected ? EXIT_REJECTS : status;
}

int
main(int argc, char **argv)
{
	struct run run = { .receivables = NULL };
	const char *currency = NULL;
	const struct cli_option options[] = {
		OPTION_FILE('r', "receivables", &run.receivables,
		    "the receivables, needed"),
		OPTION_WRITTEN('p', "propose", &run.propose,
		    "what receipts that name nothing may be for"),
		OPTION_TEXT(0, "currency", "CODE", &currency,
		    "currency where the cell is empty"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "match the money that came in with what was due",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "currency legal value columns",
		.kind = COLUMNS_RECEIPT, .reads = receipt_reads, .adds = adds,
		.sides = (const struct cli_side[]){
			{ "receivables", COLUMNS_RECEIVABLE,
			  receivable_reads }, { NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	if (run.receivables == NULL)
		cli_usage("--receivables is missing: name the file that "
		    "receivable-plan wrote");
	return run_command(&cli, &run, currency);
}
