/* report.c - mail/report.h: findings as text for people */
#include "mail/report.h"
#include "unit.h"

static struct mailreport *
open_report(int lang)
{
	struct fault fault = { "" };
	struct mailreport *report = mailreport_open(lang, &fault);

	ck_assert_msg(report != NULL, "%s", fault.text);
	return report;
}

static const struct mailfinding asks = {
	.message_id = SLICE_INIT("M1"), .lead_id = SLICE_INIT("L1"),
	.code = SLICE_INIT("push"), .rule = SLICE_INIT("R-MAIL-01"),
	.severity = SLICE_INIT("error"), .part = "body", .offset = 11,
	.line = 3, .text = SLICE_INIT("Did you get it?"),
	.advice = SLICE_INIT("bring something new"),
};
static const struct mailfinding bare = {
	.message_id = SLICE_INIT("M2"), .rule = SLICE_INIT("R-MAIL-10"),
	.severity = SLICE_INIT("warning"), .part = "body", .line = 1,
	.advice = SLICE_INIT("say where you met"),
};

static void
check_report(int lang, const struct mailfinding *const *findings,
    size_t count, const char *expected)
{
	struct mailreport *report = open_report(lang);
	struct buffer out = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		mailreport_count(report);
		mailreport_add(report, &out, findings[i]);
	}
	mailreport_end(report, &out);
	ck_assert_slice(buffer_slice(&out), expected);
	buffer_release(&out);
	mailreport_close(report);
}

START_TEST(findings_of_one_draft_stand_under_its_name)
{
	const struct mailfinding *const found[] = { &asks, &asks, &bare };

	check_report(0, found, 3, "M1 (L1)\n"
	    "  error, line 3: Did you get it?\n"
	    "      bring something new (R-MAIL-01)\n"
	    "  error, line 3: Did you get it?\n"
	    "      bring something new (R-MAIL-01)\n"
	    "\n"
	    "M2\n"
	    "  warning, the whole mail\n"
	    "      say where you met (R-MAIL-10)\n"
	    "\n"
	    "errors: 2, warnings: 1, advice: 0; drafts: 3\n");
}
END_TEST

START_TEST(a_draft_without_id_is_named_by_its_lead)
{
	struct mailfinding nameless = asks;
	const struct mailfinding *const found[] = { &nameless };

	nameless.message_id = SLICE_EMPTY;
	nameless.part = "subject";
	check_report(0, found, 1, "L1\n"
	    "  error, subject: Did you get it?\n"
	    "      bring something new (R-MAIL-01)\n"
	    "\n"
	    "errors: 1, warnings: 0, advice: 0; drafts: 1\n");
}
END_TEST

START_TEST(chinese_has_its_own_words_and_marks)
{
	const struct mailfinding *const found[] = { &asks };

	check_report(1, found, 1, "M1（L1）\n"
	    "  错误，第 3 行：Did you get it?\n"
	    "      bring something new（R-MAIL-01）\n"
	    "\n"
	    "错误 1 处，警告 0 处，建议 0 条；共 1 封邮件\n");
}
END_TEST

START_TEST(without_findings_only_the_sums_are_there)
{
	check_report(0, NULL, 0,
	    "errors: 0, warnings: 0, advice: 0; drafts: 0\n");
}
END_TEST

UNIT_MAIN(findings_of_one_draft_stand_under_its_name,
    a_draft_without_id_is_named_by_its_lead,
    chinese_has_its_own_words_and_marks,
    without_findings_only_the_sums_are_there)
