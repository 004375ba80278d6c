/* mailhead.h: encoded words, mailboxes, dates and ids */
#include "base/date.h"
#include "touch/mailhead.h"
#include "unit.h"

static void
reads(const char *raw, const char *text)
{
	struct pieces *pieces = pieces_new();
	struct buffer out = { 0 };

	mailhead_text(pieces, slice_of(raw), &out);
	ck_assert_msg(slice_is(buffer_slice(&out), text), "%s: \"%.*s\"", raw,
	    SLICE_PRINT(buffer_slice(&out)));
	buffer_release(&out);
	pieces_free(pieces);
}

START_TEST(encoded_words_are_decoded)
{
	/* RFC 2047 section 8. */
	reads("=?ISO-8859-1?Q?a?= b", "a b");
	reads("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab");
	reads("=?ISO-8859-1?Q?a_b?=", "a b");
	reads("=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=", "Keld Jørn Simonsen");
	reads("=?US-ASCII*EN?Q?Keith_Moore?=", "Keith Moore");
	/* 报价 in GB 2312 is B1 A8 BC DB, in UTF-8 E6 8A A5 E4 BB B7. */
	reads("Re: =?gb2312?B?sai82w==?=", "Re: 报价");
	reads("=?GBK?q?=B1=A8=BC=DB?=!", "报价!");
	reads("=?utf-8?Q?=E6=8A?= =?utf-8?Q?=A5=E4=BB=B7?=", "报价");
}
END_TEST

START_TEST(what_is_no_encoded_word_stays)
{
	reads("=?utf-8?X?abc?=", "=?utf-8?X?abc?=");
	reads("=?utf-8?Q?abc", "=?utf-8?Q?abc");
	reads("=?no-such-charset?Q?abc?= x", "=?no-such-charset?Q?abc?= x");
	reads("1 = 1?", "1 = 1?");
	reads("=?utf-8?Q?a=0D=0Ab?=", "a  b");
	reads("=?utf-8?Q?=4?=", "=4");
	reads("\xB1\xA8\xBC\xDB\xC7\xE9\xBF\xF6\xBC\xB0\xCA\xB1\xBC\xE4",
	    "报价情况及时间");
}
END_TEST

static void
boxes(const char *text, const char *want)
{
	struct slice list = slice_of(text);
	struct buffer out = { 0 };
	struct mailbox box;

	while (mailhead_mailbox(&list, &box)) {
		buffer_add(&out, box.name);
		buffer_add_byte(&out, '|');
		buffer_add(&out, box.address);
		buffer_add_byte(&out, '\n');
	}
	ck_assert_msg(slice_is(buffer_slice(&out), want), "%s: \"%.*s\"", text,
	    SLICE_PRINT(buffer_slice(&out)));
	buffer_release(&out);
}

START_TEST(mailboxes_are_taken_off_one_by_one)
{
	boxes("a@example.com", "|a@example.com\n");
	boxes("\"Li, Wang\" <w@example.com>, Bo <b@example.com>",
	    "Li, Wang|w@example.com\nBo|b@example.com\n");
	boxes("a@example.com (Ada, of Acme), b@example.com",
	    "Ada, of Acme|a@example.com\n|b@example.com\n");
	boxes("us: a@example.com, b@example.com; c@example.com",
	    "|a@example.com\n|b@example.com\n|c@example.com\n");
	boxes("a@example.com; b@example.com",
	    "|a@example.com\n|b@example.com\n");
	boxes("undisclosed-recipients:;", "");
	boxes("nobody, \"open <a@example.com>", "|\n|\n");
	boxes("", "");
	boxes(" , ,", "");
}
END_TEST

static void
dates(const char *raw, const char *day, const char *time)
{
	char found[MAILHEAD_TIME], text[11];
	int32_t date;

	ck_assert_msg(mailhead_date(slice_of(raw), &date, found), "%s", raw);
	ck_assert_str_eq(date_format_iso(text, date), day);
	ck_assert_str_eq(found, time);
}

START_TEST(a_date_is_the_day_as_it_is_written)
{
	char time[MAILHEAD_TIME];
	int32_t date;

	dates("Mon, 22 Apr 2024 23:59:60 -0800", "2024-04-22",
	    "23:59:59-08:00");
	dates("22 Apr 24 9:05 GMT", "2024-04-22", "09:05:00+00:00");
	dates("Mon, 22 Apr 2024 10:05:00 +0530 (IST)", "2024-04-22",
	    "10:05:00+05:30");
	dates("1 Jan 99 00:00:00 EST", "1999-01-01", "00:00:00-05:00");
	dates("(x) 29 Feb 2024 10:00", "2024-02-29", "10:00:00-00:00");
	dates("Mon Apr 22 10:05:00 2024", "2024-04-22", "10:05:00-00:00");
	dates("Mon Apr  2 10:05:00 2024 +0200", "2024-04-02",
	    "10:05:00+02:00");
	dates("Mon Apr 22 10:05:00 GMT 2024", "2024-04-22", "10:05:00+00:00");
	ck_assert(!mailhead_date(SLICE("Mon Apr 31 10:05:00 2024"), &date,
	    time));
	ck_assert(!mailhead_date(SLICE("Mon Apr 22 10:05:00"), &date, time));
	ck_assert(!mailhead_date(SLICE("29 Feb 2023 10:00"), &date, time));
	ck_assert(!mailhead_date(SLICE("22 Apr 2024 24:00:00"), &date, time));
	ck_assert(!mailhead_date(SLICE("22 Apr 2024 10:60:00"), &date, time));
	ck_assert(!mailhead_date(SLICE("22 Apr 2024 10:59:61"), &date, time));
	ck_assert(!mailhead_date(SLICE("22 Apr 2024"), &date, time));
	ck_assert(!mailhead_date(SLICE("22 Foo 2024 10:00"), &date, time));
	ck_assert(!mailhead_date(SLICE("(((("), &date, time));
	ck_assert(!mailhead_date(SLICE(""), &date, time));
}
END_TEST

START_TEST(an_id_loses_its_brackets)
{
	ck_assert(slice_is(mailhead_id(SLICE(" <a@b> <c@d>")), "a@b"));
	ck_assert(slice_is(mailhead_id(SLICE("a@b")), "a@b"));
	ck_assert(slice_is(mailhead_id(SLICE("")), ""));
}
END_TEST

UNIT_MAIN(encoded_words_are_decoded, what_is_no_encoded_word_stays,
    mailboxes_are_taken_off_one_by_one, a_date_is_the_day_as_it_is_written,
    an_id_loses_its_brackets)
