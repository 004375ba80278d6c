/* wording.c - receivable/wording.h: terms as people write them */
#include <stdio.h>

#include "receivable/wording.h"
#include "unit.h"

static struct wording *wording;

static void
check(const char *text, const char *wanted)
{
	struct fault fault = { "" };
	struct buffer out = { 0 };
	bool read;

	if (wording == NULL)
		wording = wording_open(&fault);
	ck_assert_msg(wording != NULL, "%s", fault.text);
	read = wording_plain(wording, slice_of(text), &out);
	ck_assert_msg(read == (*wanted != '\0'), "%s: %s \"%.*s\"", text,
	    read ? "read as" : "not read after",
	    SLICE_PRINT(buffer_slice(&out)));
	if (read)
		ck_assert_msg(slice_is(buffer_slice(&out), wanted),
		    "%s: \"%.*s\", not \"%s\"", text,
		    SLICE_PRINT(buffer_slice(&out)), wanted);
	buffer_release(&out);
}

START_TEST(what_sellers_write_in_english_is_understood)
{
	check("30% deposit, balance against copy of B/L",
	    "30% deposit; rest shipment");
	check("30% T/T in advance and 70% before shipment",
	    "30% deposit; 70% before shipment");
	check("30% TT deposit + 70% TT against B/L copy within 7 days",
	    "30% deposit; 70% shipment+7");
	check("30% deposit 60% before shipment 10% after acceptance",
	    "30% deposit; 60% before shipment; 10% acceptance");
	check("50 percent with order, the rest 30 days after invoice",
	    "50% deposit; rest invoice+30");
	check("Half in advance, half before delivery",
	    "50% deposit; 50% before shipment");
	check("100% T/T in advance", "100% deposit");
	check("Cash in advance", "rest deposit");
	check("Full payment before shipment", "rest before shipment");
	check("net 30", "rest invoice+30");
	check("Net 30 days", "rest invoice+30");
	check("payment 45 days from B/L date", "rest shipment+45");
	check("30% down payment; 70% balance prior to shipment",
	    "30% deposit; 70% before shipment");
	check("30% deposit, 70% net 30", "30% deposit; 70% invoice+30");
	check("33.3% deposit, 33.3% on shipment, remaining 30 days after "
	    "receipt of invoice",
	    "33.3% deposit; 33.3% shipment; rest invoice+30");
}
END_TEST

START_TEST(what_sellers_write_in_chinese_is_understood)
{
	check("预付30%，发货前付清余款", "30% deposit; rest before shipment");
	check("定金三成，见提单副本付七成", "30% deposit; 70% shipment");
	check("合同签订后付30%，余款发货前付清",
	    "30% contract; rest before shipment");
	check("30%定金，70%发货后30天内付清", "30% deposit; 70% shipment+30");
	check("款到发货", "rest before shipment");
	check("发货前付全款", "rest before shipment");
	check("电汇：30%预付款，70%见提单复印件", "30% deposit; 70% shipment");
	check("定金30%，余款70%发货前", "30% deposit; 70% before shipment");
	check("预付一半，验收合格后付另一半", "");
	check("开票后60天付款", "rest invoice+60");
}
END_TEST

START_TEST(one_word_that_is_not_known_and_nothing_is_made_of_it)
{
	static const char *const unclear[] = { "", ";", "30/70", "30%",
		"deposit", "L/C at sight", "100% L/C 60 days after B/L date",
		"2/10, net 30", "月结60天", "货到付款", "D/P at sight",
		"D/A 90 days", "open account 45 days", "by agreement", "CAD",
		"three equal instalments", "30% deposit; 70% someday",
		"30-40% deposit; 60% shipment", "100% deposit+x",
		"30 days before shipment", "100% 10 days before shipment",
		"发货前7天付清余款", "50% with order, rest 30 days after delivery",
		"30% deposit;; 70% shipment", "-100% deposit",
		"30% deposit or contract, 70% shipment",
		"Shipment 30 days after payment", "付款后30天发货",
		"delivery and shipment 30 days upon full payment",
		"付清货款后7天发货", "shipment 2 days from receipt of payment",
		"质保金10%一年后付", "30% deposit, 70% net 30 60", "net" };
	size_t i;

	for (i = 0; i < sizeof(unclear) / sizeof(*unclear); i++)
		check(unclear[i], "");
}
END_TEST

UNIT_MAIN(what_sellers_write_in_english_is_understood,
    what_sellers_write_in_chinese_is_understood,
    one_word_that_is_not_known_and_nothing_is_made_of_it)
