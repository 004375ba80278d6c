/* test_duetask.c - duetask.h: a due record as an entry of a calendar */
#include "base/date.h"
#include "due/task.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static struct buffer out;
static struct slice cells[DUETASK_CELLS];

static struct duetask *
open_task(struct duetask_options options)
{
	struct fault fault = { "" };
	struct duetask *t;
	size_t i;

	options.today = date_from_civil(2024, 4, 22);
	t = duetask_open(&options, &fault);
	ck_assert_msg(t != NULL, "%s", fault.text);
	for (i = 0; i < DUETASK_CELLS; i++)
		cells[i] = SLICE_EMPTY;
	cells[DUETASK_LEAD] = SLICE("L7");
	return t;
}

static const char *
add(struct duetask *t, int64_t priority)
{
	out.len = 0;
	ck_assert(duetask_read(t, cells));
	duetask_add(t, date_from_civil(2024, 4, 30), priority, &out);
	buffer_add_byte(&out, '\0');
	return out.data;
}

#define ck_assert_has(text, part)					\
	ck_assert_msg(strstr(text, part) != NULL, "no \"%s\" in:\n%s",	\
	    part, text)

START_TEST(a_record_becomes_a_task_that_says_all_there_is_to_do)
{
	struct duetask *t = open_task((struct duetask_options){
	    .todos = true, .alarm_minutes = DUETASK_NO_ALARM });

	cells[DUETASK_RULE] = SLICE("R-DUE-19");
	cells[DUETASK_COMPANY] = SLICE("Keller GmbH");
	cells[DUETASK_NAME] = SLICE("Anna Keller");
	cells[DUETASK_MEDIUM] = SLICE("phone");
	cells[DUETASK_WHY] = SLICE("quote unanswered");
	cells[DUETASK_TOPIC] = SLICE("quote_delivery");
	cells[DUETASK_REASON] = SLICE("a true date");
	cells[DUETASK_FACT] = SLICE("vessel leaves 2024-05-12");
	cells[DUETASK_STEP] = SLICE("colleague:Zhou");
	cells[DUETASK_GUARD] = SLICE("too_late");
	cells[DUETASK_CHECK] = SLICE("price too high");
	cells[DUETASK_PHONE] = SLICE("+4930901212");
	cells[DUETASK_MOBILE] = SLICE("+4915120123");
	cells[DUETASK_EMAIL] = SLICE("a@keller.example.com");
	cells[DUETASK_IM] = SLICE("wechat:anna");
	cells[DUETASK_GRADE] = SLICE("B");
	cells[DUETASK_SCHEME] = SLICE("relation");
	ck_assert_str_eq(add(t, 47 * TABLE_DECIMAL_UNIT),
	    "BEGIN:VTODO\r\n"
	    "UID:L7-R-DUE-19@fairlead\r\n"
	    "DTSTAMP:20240422T000000Z\r\n"
	    "SEQUENCE:12784320\r\n"
	    "DUE;VALUE=DATE:20240430\r\n"
	    "SUMMARY:phone: Keller GmbH (Anna Keller)\r\n"
	    "DESCRIPTION:quote unanswered\\ndelivery time\\; a true date\\; "
	    "vessel leaves 2\r\n"
	    " 024-05-12\\nsilent on the last messages\\; another colleague "
	    "writes: Zhou\\nl\r\n"
	    " ate by more than a whole contact interval\\ncheck first: price "
	    "too high\\n+4\r\n"
	    " 930901212\\, +4915120123\\, a@keller.example.com\\, "
	    "wechat:anna\r\n"
	    "CONTACT:Anna Keller\\, +4930901212\\, +4915120123\\, "
	    "a@keller.example.com\\, we\r\n"
	    " chat:anna\r\n"
	    "CATEGORIES:B,relation\r\n"
	    "PRIORITY:3\r\n"
	    "STATUS:NEEDS-ACTION\r\n"
	    "END:VTODO\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(what_is_not_known_is_left_out)
{
	struct duetask *t = open_task((struct duetask_options){
	    .todos = true, .alarm_minutes = DUETASK_NO_ALARM });

	ck_assert_str_eq(add(t, DUETASK_NO_PRIORITY),
	    "BEGIN:VTODO\r\n"
	    "UID:L7@fairlead\r\n"
	    "DTSTAMP:20240422T000000Z\r\n"
	    "SEQUENCE:12784320\r\n"
	    "DUE;VALUE=DATE:20240430\r\n"
	    "SUMMARY:L7\r\n"
	    "STATUS:NEEDS-ACTION\r\n"
	    "END:VTODO\r\n");
	cells[DUETASK_NAME] = SLICE("Anna");
	cells[DUETASK_GRADE] = SLICE("B");
	ck_assert_has(add(t, 0), "SUMMARY:Anna\r\nCONTACT:Anna\r\n"
	    "CATEGORIES:B\r\nPRIORITY:9\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(a_known_time_is_that_of_the_event)
{
	struct duetask *t = open_task((struct duetask_options){
	    .minute = 450, .alarm_minutes = 0 });

	cells[DUETASK_RULE] = SLICE("R-DUE-12");
	cells[DUETASK_AGREED] = SLICE("call 2024-04-30 at 14:30");
	ck_assert_has(add(t, DUETASK_NO_PRIORITY),
	    "DTSTAMP:20240422T073000Z\r\nSEQUENCE:12784770\r\n"
	    "DTSTART:20240430T143000\r\nDURATION:PT30M\r\n");
	ck_assert_has(out.data, "TRIGGER:-PT15M\r\n");
	/* The day of another reason is not the day that was agreed. */
	out.len = 0;
	cells[DUETASK_RULE] = SLICE("R-DUE-22");
	ck_assert_has(add(t, DUETASK_NO_PRIORITY),
	    "DTSTART;VALUE=DATE:20240430\r\n");
	out.len = 0;
	cells[DUETASK_TIME] = SLICE("09:05");
	ck_assert_has(add(t, DUETASK_NO_PRIORITY),
	    "DTSTART:20240430T090500\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(an_event_takes_the_day_and_nobodys_time)
{
	struct duetask *t = open_task((struct duetask_options){
	    .alarm_minutes = 0 });

	ck_assert_str_eq(add(t, DUETASK_NO_PRIORITY),
	    "BEGIN:VEVENT\r\n"
	    "UID:L7@fairlead\r\n"
	    "DTSTAMP:20240422T000000Z\r\n"
	    "SEQUENCE:12784320\r\n"
	    "DTSTART;VALUE=DATE:20240430\r\n"
	    "DTEND;VALUE=DATE:20240501\r\n"
	    "SUMMARY:L7\r\n"
	    "TRANSP:TRANSPARENT\r\n"
	    "BEGIN:VALARM\r\n"
	    "ACTION:DISPLAY\r\n"
	    "DESCRIPTION:L7\r\n"
	    "TRIGGER:PT0H0M\r\n"
	    "END:VALARM\r\n"
	    "END:VEVENT\r\n");
	out.len = 0;
	duetask_add(t, date_from_civil(9999, 12, 31), 0, &out);
	buffer_add_byte(&out, '\0');
	ck_assert_has(out.data, "DTSTART;VALUE=DATE:99991231\r\nSUMMARY");
	duetask_close(t);
}
END_TEST

START_TEST(an_alarm_of_a_task_is_reckoned_from_the_day_it_is_due)
{
	struct duetask *t = open_task((struct duetask_options){
	    .todos = true, .alarm_minutes = 8 * 60 + 30 });

	ck_assert_has(add(t, 0), "TRIGGER;RELATED=END:PT8H30M\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(the_chinese_entry_is_chinese)
{
	struct duetask *t = open_task((struct duetask_options){
	    .todos = true, .lang = 1, .alarm_minutes = DUETASK_NO_ALARM });
	struct slice nobody = SLICE_EMPTY;

	cells[DUETASK_COMPANY] = SLICE("贝林轴承");
	cells[DUETASK_NAME] = SLICE("王芳");
	cells[DUETASK_MEDIUM] = SLICE("im");
	cells[DUETASK_GUARD] = SLICE("too_many until 2024-05-02");
	cells[DUETASK_TOPIC_RULE] = SLICE("R-TOPIC-30");
	ck_assert_has(add(t, 0),
	    "SUMMARY:微信/WhatsApp 等：贝林轴承（王芳）\r\n");
	/* 12 octets of name, 13 characters of 3, "\n30 ", 6 of 3: 74. */
	ck_assert_has(out.data,
	    "DESCRIPTION:没有新话题：想好理由再联系\\n30 天内发信过多\r\n"
	    " ；2024-05-02 再联系\r\n");
	out.len = 0;
	duetask_begin(t, &nobody, &out);
	buffer_add_byte(&out, '\0');
	ck_assert_has(out.data, "X-WR-CALNAME:未分配\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(a_cell_makes_no_second_line_in_a_summary)
{
	struct duetask *t = open_task((struct duetask_options){
	    .todos = true, .alarm_minutes = DUETASK_NO_ALARM });

	cells[DUETASK_COMPANY] = SLICE("Acme\r\n\nLtd");
	cells[DUETASK_WHY] = SLICE("one\ntwo");
	cells[DUETASK_PHONE] = SLICE("1\n2");
	ck_assert_has(add(t, 0), "SUMMARY:Acme Ltd\r\n"
	    "DESCRIPTION:one\\ntwo\\n1 2\r\nCONTACT:1 2\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(what_is_nothing_but_control_characters_is_not_known)
{
	struct duetask *t = open_task((struct duetask_options){
	    .todos = true, .alarm_minutes = DUETASK_NO_ALARM });
	struct slice owner = SLICE("\x01");

	cells[DUETASK_LEAD] = SLICE("L\x01" "8");
	cells[DUETASK_COMPANY] = cells[DUETASK_PHONE] = SLICE("\x1B");
	cells[DUETASK_WHY] = SLICE("\xC2\x85\xE2\x80\xAE");
	ck_assert_has(add(t, DUETASK_NO_PRIORITY), "UID:L8@fairlead\r\n"
	    "DTSTAMP:20240422T000000Z\r\n"
	    "SEQUENCE:12784320\r\n"
	    "DUE;VALUE=DATE:20240430\r\n"
	    "SUMMARY:L8\r\n"
	    "STATUS:NEEDS-ACTION\r\n");
	cells[DUETASK_LEAD] = SLICE(" \x01 ");
	ck_assert(!duetask_read(t, cells));
	out.len = 0;
	duetask_begin(t, &owner, &out);
	buffer_add_byte(&out, '\0');
	ck_assert_has(out.data, "X-WR-CALNAME:no owner\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(each_step_of_the_priority_scale_begins_at_its_bound)
{
	/* The table ical-priority, R-ICAL-01. */
	static const struct { int64_t tenths; const char *line; } steps[] = {
		{ 1500, "PRIORITY:1\r" }, { 700, "PRIORITY:1\r" },
		{ 699, "PRIORITY:2\r" }, { 550, "PRIORITY:2\r" },
		{ 549, "PRIORITY:3\r" }, { 450, "PRIORITY:3\r" },
		{ 449, "PRIORITY:4\r" }, { 350, "PRIORITY:4\r" },
		{ 349, "PRIORITY:5\r" }, { 250, "PRIORITY:5\r" },
		{ 249, "PRIORITY:6\r" }, { 200, "PRIORITY:6\r" },
		{ 199, "PRIORITY:7\r" }, { 150, "PRIORITY:7\r" },
		{ 149, "PRIORITY:8\r" }, { 100, "PRIORITY:8\r" },
		{ 99, "PRIORITY:9\r" }, { 0, "PRIORITY:9\r" },
	};
	struct duetask *t = open_task((struct duetask_options){
	    .todos = true, .alarm_minutes = DUETASK_NO_ALARM });
	size_t i;

	for (i = 0; i < sizeof(steps) / sizeof(*steps); i++)
		ck_assert_has(add(t, steps[i].tenths * TABLE_DECIMAL_UNIT /
		    10), steps[i].line);
	duetask_close(t);
}
END_TEST

START_TEST(a_calendar_begins_with_what_every_program_asks_for)
{
	struct duetask *t = open_task((struct duetask_options){ .lang = 0 });
	struct slice owner = SLICE("Lin, Jr.");

	out.len = 0;
	duetask_begin(t, NULL, &out);
	duetask_end(&out);
	ck_assert_slice(buffer_slice(&out), "BEGIN:VCALENDAR\r\n"
	    "VERSION:2.0\r\nPRODID:-//Fairlead//due-calendar//EN\r\n"
	    "CALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n");
	out.len = 0;
	duetask_begin(t, &owner, &out);
	buffer_add_byte(&out, '\0');
	ck_assert_has(out.data, "\r\nX-WR-CALNAME:Lin\\, Jr.\r\n");
	duetask_close(t);
}
END_TEST

START_TEST(a_scale_beyond_the_standard_is_named)
{
	const struct duetask_options options = { .lang = 0 };
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault = { "" };

	textfile_make(path, "at_least,priority,rule\n0,10,R-ICAL-01\n");
	ck_assert(table_replace("ical-priority", path, &fault));
	ck_assert_ptr_null(duetask_open(&options, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "column \"priority\""));
	unlink(path);
}
END_TEST

UNIT_MAIN(a_record_becomes_a_task_that_says_all_there_is_to_do,
    what_is_not_known_is_left_out, a_known_time_is_that_of_the_event,
    an_event_takes_the_day_and_nobodys_time,
    an_alarm_of_a_task_is_reckoned_from_the_day_it_is_due,
    the_chinese_entry_is_chinese, a_cell_makes_no_second_line_in_a_summary,
    what_is_nothing_but_control_characters_is_not_known,
    each_step_of_the_priority_scale_begins_at_its_bound,
    a_calendar_begins_with_what_every_program_asks_for,
    a_scale_beyond_the_standard_is_named)
