/* journal.c - journal.h: written, read, cut, changed */
#include "merge/journal.h"
#include "sheetfile.h"
#include "unit.h"

/* Two records merged, three that pass. */
static void
write_journal(struct sheetfile *s, char hash[JOURNAL_HASH])
{
	struct journal_out *out = journal_begin(sheetfile_open(s));

	journal_file(out, SLICE("\xEF\xBB\xBF\n"), SLICE("id,\"x\""),
	    SLICE("\r\n"), SLICE("id,\"x\",merged_ids"), SLICE("id"));
	journal_id(out, SLICE("L1"));
	journal_pass(out, SLICE("\r\n"));
	journal_pass(out, SLICE("\r\n"));
	journal_pass(out, SLICE(""));
	journal_record(out, JOURNAL_MERGED, 1, 2, SLICE("L1"),
	    SLICE("L1,\"a\nb\",L2"), SLICE("\n"));
	journal_record(out, JOURNAL_SURVIVOR, 1, 1, SLICE("L1"),
	    SLICE("L1,\"a\nb\""), SLICE("\r\n\n"));
	journal_record(out, JOURNAL_ABSORBED, 1, 4, SLICE("L2"),
	    SLICE("L2,"), SLICE("\r"));
	journal_end(out, hash);
}

START_TEST(what_was_written_is_read_back)
{
	char hash[JOURNAL_HASH];
	struct sheetfile s;
	struct journal j;
	struct fault fault;

	write_journal(&s, hash);
	ck_assert(journal_read(&j, "j.csv", sheetfile_bytes(&s), &fault));
	ck_assert_str_eq(j.hash, hash);
	ck_assert_slice(j.prefix, "\xEF\xBB\xBF\n");
	ck_assert_slice(j.header, "id,\"x\"");
	ck_assert_slice(j.gap, "\r\n");
	ck_assert_slice(j.id_header, "id");
	ck_assert_uint_eq(j.run_count, 2);
	ck_assert_uint_eq(j.runs[0].count, 2);
	ck_assert_slice(j.runs[0].gap, "\r\n");
	ck_assert_slice(j.runs[1].gap, "");
	ck_assert_uint_eq(j.row_count, 3);
	ck_assert_uint_eq(j.merge_count, 1);
	ck_assert_uint_eq(j.rows[0].place, 1);
	ck_assert_slice(j.rows[1].bytes, "L1,\"a\nb\"");
	ck_assert_slice(j.rows[1].gap, "\r\n\n");
	ck_assert_int_eq(j.rows[2].role, JOURNAL_ABSORBED);
	ck_assert_slice(j.rows[2].gap, "\r");
	ck_assert_uint_eq(j.out_count, 1);
	ck_assert_uint_eq(j.out_hash, journal_hash_id(JOURNAL_HASH_START,
	    SLICE("L1")));
	journal_release(&j);
	sheetfile_close(&s);
}
END_TEST

START_TEST(a_journal_cut_anywhere_is_refused)
{
	char hash[JOURNAL_HASH];
	struct sheetfile s;
	struct journal j;
	struct fault fault;
	struct slice bytes;
	size_t len;

	write_journal(&s, hash);
	bytes = sheetfile_bytes(&s);
	for (len = 0; len < bytes.len; len++) {
		fault.text[0] = '\0';
		ck_assert(!journal_read(&j, "j.csv", (struct slice){
		    bytes.at, len }, &fault));
		ck_assert_msg(strstr(fault.text, "was cut") ||
		    strstr(fault.text, "no journal"), "%s", fault.text);
	}
	sheetfile_close(&s);
}
END_TEST

START_TEST(a_journal_with_a_byte_changed_is_refused)
{
	char hash[JOURNAL_HASH];
	struct sheetfile s;
	struct journal j;
	struct fault fault;
	size_t i;

	write_journal(&s, hash);
	sheetfile_bytes(&s);
	for (i = 0; i < s.bytes.len; i++) {
		s.bytes.data[i] ^= 1;
		ck_assert_msg(!journal_read(&j, "j.csv",
		    buffer_slice(&s.bytes), &fault), "byte %zu", i);
		s.bytes.data[i] ^= 1;
	}
	sheetfile_close(&s);
}
END_TEST

START_TEST(another_file_is_no_journal)
{
	struct journal j;
	struct fault fault;

	ck_assert(!journal_read(&j, "x.csv", SLICE("lead_id\nL1\n"), &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no journal of lead-merge"));
	ck_assert(!journal_read(&j, "x.csv", SLICE_EMPTY, &fault));
}
END_TEST

UNIT_MAIN(what_was_written_is_read_back, a_journal_cut_anywhere_is_refused,
    a_journal_with_a_byte_changed_is_refused, another_file_is_no_journal)
