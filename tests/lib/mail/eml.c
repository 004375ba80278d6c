/* eml.c - mail/eml.h: drafts that mail programs open */
#include "mail/eml.h"
#include "unit.h"

static bool
has(const struct buffer *out, const char *part)
{
	return memmem(out->data, out->len, part, strlen(part)) != NULL;
}

START_TEST(a_draft_is_unsent_and_asks_for_a_receipt_when_told)
{
	struct maileml mail = { .from = SLICE("li@own.example.com"),
		.to = SLICE("ada@alder.example.com"),
		.from_name = SLICE("Li Na"), .to_name = SLICE("Ada"),
		.subject = SLICE("seals"), .body = SLICE("Dear Ada,\n"),
		.date = 19835 };
	struct buffer out = { 0 };

	maileml_add(&out, &mail);
	ck_assert(has(&out, "X-Unsent: 1\n"));
	ck_assert(has(&out, "Date: Mon, 22 Apr 2024 00:00:00 +0000\n"));
	ck_assert(!has(&out, "Disposition-Notification-To"));
	out.len = 0;
	mail.receipt = true;
	maileml_add(&out, &mail);
	ck_assert(has(&out, "Disposition-Notification-To: \"Li Na\" "
	    "<li@own.example.com>\n"));
	buffer_release(&out);
}
END_TEST

START_TEST(no_cell_can_begin_a_header)
{
	struct maileml mail = {
		.from = SLICE("li@own.example.com\nBcc: x@y.example.com"),
		.to = SLICE("ada@alder.example.com>\r\nCc: <x@y.example.com"),
		.subject = SLICE("seals\r\nBcc: x@y.example.com"),
		.to_name = SLICE("Ada\nX-Evil: 1"), .from_name = SLICE("Li"),
		.body = SLICE("From here on\n"), .date = 19835 };
	struct buffer out = { 0 };

	maileml_add_to_mbox(&out, &mail);
	ck_assert(!has(&out, "\nBcc"));
	ck_assert(!has(&out, "\nCc"));
	ck_assert(!has(&out, "\nX-Evil"));
	ck_assert(!has(&out, "\nTo:"));
	ck_assert(slice_starts(buffer_slice(&out), SLICE("From ")));
	ck_assert(!has(&out, "\nFrom "));
	buffer_release(&out);
}
END_TEST

UNIT_MAIN(a_draft_is_unsent_and_asks_for_a_receipt_when_told,
    no_cell_can_begin_a_header)
