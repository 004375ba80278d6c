/* saying.c - touch/saying.h: what a seller types */
#include <stdio.h>

#include "base/date.h"
#include "touch/saying.h"
#include "unit.h"

/* A Thursday. */
#define TODAY date_from_civil(2025, 5, 8)

static struct saying said;
static struct words *media;

static void
hear(const char *text)
{
	struct fault fault = { "" };

	saying_release(&said);
	if (media == NULL)
		media = words_open("medium", SLICE_EMPTY, &fault);
	ck_assert_ptr_nonnull(media);
	ck_assert_msg(saying_read(slice_of(text), media, SLICE_EMPTY,
	    TODAY, &said, &fault), "%s: %s", text, fault.text);
}

static void
check_next(const char *part, const char *wanted, const char *next)
{
	char text[200], date[11];

	snprintf(text, sizeof(text), "Keller: phone, %s", part);
	hear(text);
	ck_assert_msg(said.next_date != DATE_NONE, "no day: %s", part);
	ck_assert_msg(strcmp(date_format_iso(date, said.next_date), wanted) ==
	    0, "%s: %s, not %s", part, date, wanted);
	ck_assert_slice(buffer_slice(&said.next), next);
	ck_assert_uint_eq(said.note.len, 0);
}

START_TEST(a_line_of_a_seller_becomes_a_touch)
{
	hear("Keller: 电话, 要FOB, 下周三再打");
	ck_assert_slice(said.who, "Keller");
	ck_assert_slice(said.medium, "phone");
	ck_assert(!said.inbound);
	ck_assert_slice(buffer_slice(&said.note), "要FOB");
	ck_assert_slice(buffer_slice(&said.next), "再打");
	ck_assert_int_eq(said.next_date, date_from_civil(2025, 5, 14));
	ck_assert_int_eq(said.date, DATE_NONE);

	hear("Keller: phone, call again tomorrow, send samples by 20 May");
	ck_assert_int_eq(said.next_date, date_from_civil(2025, 5, 9));
	ck_assert_slice(buffer_slice(&said.next),
	    "call again; send samples by 20 May");

	hear("贝林有限公司：微信，客户回复说价格高；要 500 件、DN50");
	ck_assert_slice(said.who, "贝林有限公司");
	ck_assert_slice(said.medium, "im");
	ck_assert(said.inbound);
	ck_assert_slice(buffer_slice(&said.note),
	    "客户回复说价格高; 要 500 件; DN50");
	ck_assert_int_eq(said.next_date, DATE_NONE);
}
END_TEST

START_TEST(days_ahead_are_what_was_agreed)
{
	check_next("明天再打", "2025-05-09", "再打");
	check_next("大后天寄样品", "2025-05-11", "寄样品");
	check_next("周三再联系", "2025-05-14", "再联系");
	/* The weekday of today is that of the next week. */
	check_next("周四再联系", "2025-05-15", "再联系");
	check_next("周五报价", "2025-05-09", "报价");
	check_next("下周一报价", "2025-05-12", "报价");
	check_next("下下周五报价", "2025-05-23", "报价");
	check_next("下周报价", "2025-05-12", "报价");
	check_next("三天后再打", "2025-05-11", "再打");
	check_next("两周后再打", "2025-05-22", "再打");
	check_next("1个月后再打", "2025-06-08", "再打");
	check_next("5月20日再打", "2025-05-20", "再打");
	check_next("2025-06-01 再打", "2025-06-01", "再打");
	check_next("call again on Friday", "2025-05-09", "call again");
	check_next("next Wednesday call", "2025-05-14", "call");
	check_next("send samples in 10 days", "2025-05-18", "send samples");
	check_next("quote tomorrow", "2025-05-09", "quote");
	check_next("call in two weeks", "2025-05-22", "call");
	check_next("visit them 20 May", "2025-05-20", "visit them");
	/* What has gone by this year comes next year. */
	check_next("3月1日再联系", "2026-03-01", "再联系");
}
END_TEST

START_TEST(a_day_gone_by_is_that_of_the_touch)
{
	hear("Keller: 昨天打电话, 没人接");
	ck_assert_int_eq(said.date, date_from_civil(2025, 5, 7));
	ck_assert_slice(said.medium, "phone");
	ck_assert_slice(buffer_slice(&said.note), "没人接");
	hear("Keller: yesterday email, sent the price list");
	ck_assert_int_eq(said.date, date_from_civil(2025, 5, 7));
	ck_assert_slice(said.medium, "email");
}
END_TEST

START_TEST(numbers_and_words_that_only_look_so_are_no_days)
{
	hear("Keller: phone, 500 pcs at 3.20, sunflower oil, monetary");
	ck_assert_int_eq(said.next_date, DATE_NONE);
	ck_assert_int_eq(said.date, DATE_NONE);
	ck_assert_slice(buffer_slice(&said.note),
	    "500 pcs at 3.20; sunflower oil; monetary");
	hear("Keller: phone, MOQ 500/1000");
	ck_assert_int_eq(said.next_date, DATE_NONE);
}
END_TEST

/* What else sellers type; of a Thursday, written down before it was read. */
static const struct {
	const char *text, *who, *medium;
	bool inbound;
	const char *date, *note, *next_date, *next;
} lines[] = {
	{ "Keller: called, wants FOB price, call again next Wednesday",
	    "Keller", "phone", false, "", "wants FOB price", "2025-05-14",
	    "call again" },
	{ "Bolt: phoned him yesterday, no answer", "Bolt", "phone", false,
	    "2025-05-07", "phoned him; no answer", "", "" },
	{ "王芳：微信，客户说明天定，下月5号再联系", "王芳", "im", false, "",
	    "客户说明天定", "2025-06-05", "再联系" },
	{ "Moreau - met at the stand, asked for samples, next 2025-05-20",
	    "Moreau", "show", false, "", "asked for samples", "2025-05-20",
	    "" },
	{ "tom@bolt.example.net: mail sent with quotation",
	    "tom@bolt.example.net", "email", false, "",
	    "mail sent with quotation", "", "" },
	{ "Boltman: replied by email: order 500 pcs, delivery in June",
	    "Boltman", "email", true, "", "replied by email: order 500 pcs; "
	    "delivery in June", "", "" },
	{ "Keller: WhatsApp: not interested any more", "Keller", "im", false,
	    "", "not interested any more", "", "" },
	{ "王芳：今天上午打了电话，没人接", "王芳", "phone", false,
	    "2025-05-08", "上午打了电话; 没人接", "", "" },
	{ "Acme: visited them on Monday, call back in 10 days", "Acme",
	    "visit_to", false, "2025-05-05", "visited them", "2025-05-18",
	    "call back" },
	{ "Keller rang back, wants catalogue by Friday", "Keller", "phone",
	    true, "", "", "2025-05-09", "wants catalogue" },
	{ "Bolt: left voicemail; try again tomorrow", "Bolt", "phone", false,
	    "", "left voicemail", "2025-05-09", "try again" },
	{ "Keller: wechat, she asked for price of 5,000 pcs, May 20",
	    "Keller", "im", false, "", "she asked for price of 5,000 pcs",
	    "2025-05-20", "" },
	{ "Bolt: 传真已发，5月20号再联系", "Bolt", "fax", false, "",
	    "传真已发", "2025-05-20", "再联系" },
	{ "Keller: called last Wednesday, no decision yet", "Keller", "phone",
	    false, "2025-04-30", "no decision yet", "", "" },
	{ "王芳：上周五拜访了，要样品，下周二寄样", "王芳", "visit_to", false,
	    "2025-05-02", "要样品", "2025-05-13", "寄样" },
	{ "王芳今天来电，要求报价单", "王芳", "phone", true, "2025-05-08",
	    "要求报价单", "", "" },
	/* Without a colon the verb is theirs, unless nobody was reached. */
	{ "Keller rang, asks for MOQ", "Keller", "phone", true, "",
	    "asks for MOQ", "", "" },
	{ "Keller: rang, asks for MOQ", "Keller", "phone", false, "",
	    "asks for MOQ", "", "" },
	{ "Keller called, no answer, try again Monday", "Keller", "phone",
	    false, "", "no answer", "2025-05-12", "try again" },
	{ "Keller wrote on wechat: price too high", "Keller", "im", true, "",
	    "wrote on wechat; price too high", "", "" },
	{ "Keller：電話あり、納期", "Keller", "phone", true, "", "納期", "",
	    "" },
	{ "Keller: Katalog per Kurier geschickt", "Keller", "courier", false,
	    "", "Katalog per Kurier geschickt", "", "" },
	{ "Keller: mandei WhatsApp, ligar amanhã", "Keller", "im", false, "",
	    "", "2025-05-09", "ligar" },
	{ "Keller called back: ok with price", "Keller", "phone", true, "",
	    "ok with price", "", "" },
	{ "Keller: emailed price list, no reply, follow up on 20 May",
	    "Keller", "email", false, "", "emailed price list; no reply",
	    "2025-05-20", "follow up" },
	{ "Keller: wechat, hasn't replied yet", "Keller", "im", false, "",
	    "hasn't replied yet", "", "" },
	{ "王芳：邮件，还没回信", "王芳", "email", false, "", "还没回信", "",
	    "" },
	{ "Keller: phone, wait for answer 5号", "Keller", "phone", false, "",
	    "", "2025-06-05", "wait for answer" },
	{ "Keller: sent the samples by courier yesterday", "Keller",
	    "courier", false, "2025-05-07", "sent the samples by courier",
	    "", "" },
	{ "Keller: by phone, price ok", "Keller", "phone", false, "",
	    "by phone; price ok", "", "" },
	{ "Keller: visited us on Tuesday, ordered 2,000 pcs", "Keller",
	    "visit_from", true, "2025-05-06", "ordered 2,000 pcs", "", "" },
	{ "Keller: met at the fair, wants a quotation for 1,200 pcs by Monday",
	    "Keller", "show", false, "", "", "2025-05-12",
	    "wants a quotation for 1,200 pcs" },
	{ "Keller: I called back, he agreed", "Keller", "phone", false, "",
	    "I called back; he agreed", "", "" },
	{ "Keller: 打了电话周五再跟", "Keller", "phone", false, "", "",
	    "2025-05-09", "打了电话再跟" },
	{ "Keller: called, will visit on Monday", "Keller", "phone", false,
	    "", "", "2025-05-12", "will visit" },
	{ "Keller — phone — wants FOB", "Keller", "phone", false, "",
	    "wants FOB", "", "" },
	{ "Keller: 电话, 展位在3号馆, the 20th visit him", "Keller", "phone",
	    false, "", "展位在3号馆", "2025-05-20", "visit him" },
	{ "Keller: phone, decides next month", "Keller", "phone", false, "",
	    "", "2025-06-01", "decides" },
	{ "李经理：打过电话，说15号以后再联系", "李经理", "phone", false, "",
	    "", "2025-05-15", "说再联系" },
	{ "Bolt: sent him a WhatsApp, decides by the end of the month", "Bolt",
	    "im", false, "", "sent him a WhatsApp", "2025-05-31", "decides" },
	{ "王芳：三天前打了电话，月底前要定", "王芳", "phone", false,
	    "2025-05-05", "", "2025-05-31", "要定" },
	{ "Bolt: he called, wants samples asap", "Bolt", "phone", true, "",
	    "he called; wants samples asap", "", "" },
	{ "王芳：客户打电话问价，要 500 件", "王芳", "phone", true, "",
	    "客户打电话问价; 要 500 件", "", "" },
	{ "Keller: the customer has not called", "Keller", "phone", false,
	    "", "the customer has not called", "", "" },
	{ "王芳 电话没打通 明天再打", "王芳", "phone", false, "",
	    "电话没打通", "2025-05-09", "再打" },
	{ "Keller: 打了电话，客户出差，20号回来再联系", "Keller", "phone", false,
	    "", "客户出差", "2025-05-20", "回来再联系" },
	{ "Bolt Ltd, texted him, ok", "Bolt Ltd", "im", false, "",
	    "texted him; ok", "", "" },
	/* What was done in front, small words behind the name. */
	{ "called Keller, wants FOB", "Keller", "phone", false, "",
	    "wants FOB", "", "" },
	{ "Besuch bei Keller, will Muster", "Keller", "visit_to", false, "",
	    "will Muster", "", "" },
	{ "Hans Keller hat per E-Mail geantwortet: zu teuer", "Hans Keller",
	    "email", true, "", "hat per E-Mail geantwortet; zu teuer", "",
	    "" },
	{ "Marco de Luca ha chiamato, vuole campioni", "Marco de Luca",
	    "phone", true, "", "vuole campioni", "", "" },
	{ "山本さんから電話、納期の問い合わせ", "山本", "phone", true, "",
	    "納期の問い合わせ", "", "" },
	{ "昨天给Keller打了电话，要FOB", "Keller", "phone", false,
	    "2025-05-07", "要FOB", "", "" },
	{ "Ho chiamato Keller, richiamare domani", "Keller", "phone", false,
	    "", "", "2025-05-09", "richiamare" },
	{ "Ho Trading: phone, ok", "Ho Trading", "phone", false, "", "ok", "",
	    "" },
	{ "Herr Keller hat zurückgerufen, nimmt 500", "Keller", "phone", true,
	    "", "nimmt 500", "", "" },
	{ "Keller, Tel., im Urlaub, am 22. wieder anrufen", "Keller", "phone",
	    false, "", "im Urlaub", "2025-05-22", "wieder anrufen" },
	{ "Anna Keller emailed us yesterday: needs 300 pcs", "Anna Keller",
	    "email", true, "2025-05-07", "needs 300 pcs", "", "" },
};

static void
check_date(const char *text, int32_t date, const char *wanted)
{
	char buffer[11];

	date_format_iso(buffer, date);
	ck_assert_msg(strcmp(date == DATE_NONE ? "" : buffer, wanted) == 0,
	    "%s: %s, not %s", text, buffer, wanted);
}

static void
check_text(const char *text, struct slice found, const char *wanted)
{
	ck_assert_msg(slice_is(found, wanted), "%s: \"%.*s\", not \"%s\"",
	    text, SLICE_PRINT(found), wanted);
}

START_TEST(what_sellers_type_is_understood)
{
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		const char *text = lines[i].text;

		hear(text);
		check_text(text, said.who, lines[i].who);
		check_text(text, said.medium, lines[i].medium);
		ck_assert_msg(said.inbound == lines[i].inbound, "%s", text);
		check_date(text, said.date, lines[i].date);
		check_text(text, buffer_slice(&said.note), lines[i].note);
		check_date(text, said.next_date, lines[i].next_date);
		check_text(text, buffer_slice(&said.next), lines[i].next);
	}
}
END_TEST

START_TEST(a_medium_given_beside_the_line_is_that_of_no_other)
{
	struct fault fault = { "" };

	hear("Keller: phone");
	saying_release(&said);
	ck_assert(saying_read(SLICE("王芳：发了报价单，等回复，周五再跟"), media,
	    SLICE("email"), TODAY, &said, &fault));
	ck_assert_slice(said.medium, "email");
	ck_assert_slice(buffer_slice(&said.note), "发了报价单; 等回复");
	ck_assert_int_eq(said.next_date, date_from_civil(2025, 5, 9));
	saying_release(&said);
	ck_assert(saying_read(SLICE("Keller: phone"), media, SLICE("email"),
	    TODAY, &said, &fault));
	ck_assert_slice(said.medium, "phone");
}
END_TEST

START_TEST(what_is_missing_is_said)
{
	struct fault fault = { "" };

	hear("Keller: phone");
	ck_assert(!saying_read(SLICE("Keller: wants FOB"), media,
	    SLICE_EMPTY, TODAY, &said, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no medium"));
	ck_assert(!saying_read(SLICE(": phone"), media, SLICE_EMPTY, TODAY,
	    &said, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no name"));
	ck_assert(!saying_read(SLICE(""), media, SLICE_EMPTY, TODAY, &said,
	    &fault));
}
END_TEST

UNIT_MAIN(a_line_of_a_seller_becomes_a_touch, days_ahead_are_what_was_agreed,
    a_day_gone_by_is_that_of_the_touch,
    numbers_and_words_that_only_look_so_are_no_days,
    what_sellers_type_is_understood,
    a_medium_given_beside_the_line_is_that_of_no_other,
    what_is_missing_is_said)
