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
	check("30% TT deposit, 70% vs BL copy", "30% deposit; 70% shipment");
	check("30% DEPOSIT UPON PI / 70% BEFORE SHIPMENT",
	    "30% deposit; 70% before shipment");
	check("30% deposit, 70% net 30", "30% deposit; 70% invoice+30");
	check("Net 30 days from invoice date", "rest invoice+30");
	check("30 days after B/L date", "rest shipment+30");
	check("O/A 60 days from shipment date", "rest shipment+60");
	check("due upon receipt", "rest on invoice");
	check("Prepaid", "rest deposit");
	check("30% prepaid, 70% before shipment",
	    "30% deposit; 70% before shipment");
	check("1/3 with order, 1/3 before shipment, 1/3 after acceptance",
	    "1/3 deposit; 1/3 before shipment; "
	    "1/3 acceptance");
	check("30% deposit upon signing of contract, 70% before shipment",
	    "30% contract; 70% before shipment");
	check("90% before shipment, 10% retention 12 months after acceptance",
	    "90% before shipment; 10% acceptance+12 months");
	check("33.3% deposit, 33.3% on shipment, remaining 30 days after "
	    "receipt of invoice",
	    "33.3% deposit; 33.3% shipment; rest invoice+30");
}
END_TEST

START_TEST(what_sellers_write_in_chinese_is_understood)
{
	check("预付30%，发货前付清余款70%",
	    "30% deposit; 70% before shipment");
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
	check("提单后60天", "rest shipment+60");
	check("合同签订付30%定金，提货前付清余款",
	    "30% contract; rest before shipment");
	check("先付一半，余款提货前付清", "50% deposit; rest before shipment");
	check("定金３０％，余款７０％发货前", "30% deposit; 70% before shipment");
	check("预付30%，发货前60%，质保金10%验收后12个月",
	    "30% deposit; 60% before shipment; 10% acceptance+12 months");
}
END_TEST

START_TEST(what_sellers_write_in_other_languages_is_understood)
{
	check("30% Anzahlung, 70% vor Lieferung",
	    "30% deposit; 70% before shipment");
	check("30 Tage netto", "rest invoice+30");
	check("30 Tage nach Rechnungsdatum", "rest invoice+30");
	check("30% acompte, solde avant expédition",
	    "30% deposit; rest before shipment");
	check("30% al pedido, 70% antes del embarque",
	    "30% deposit; 70% before shipment");
	check("30% acconto e saldo prima della spedizione",
	    "30% deposit; rest before shipment");
	check("30% anticipo y 70% contra copia de BL",
	    "30% deposit; 70% shipment");
	check("60 gg dalla data fattura", "rest invoice+60");
	check("前金50％、出荷前50％", "50% deposit; 50% before shipment");
	check("請求書発行後30日以内", "rest invoice+30");
	check("前金50％、残金は検収後30日以内", "");
	check("선금 50%, 잔금 선적 전", "50% deposit; rest before shipment");
	check("Предоплата 50%, остаток 50% до отгрузки",
	    "50% deposit; 50% before shipment");
	check("оплата в течение 30 дней с даты отгрузки", "rest shipment+30");
	check("%30 peşin, %70 yükleme öncesi",
	    "30% deposit; 70% before shipment");
	check("fatura tarihinden itibaren 30 gün", "rest invoice+30");
	check("отсрочка 45 дней", "");
}
END_TEST

/* Signs and names of the order's own currency stand beside amounts. */
START_TEST(an_amount_bears_the_currency_of_the_order)
{
	static const char *const texts[] = {
		"$3,000 deposit; balance before shipment",
		"USD 3,000 T/T deposit, balance before shipment",
		"3000 US dollars deposit and the rest before shipment",
		"3,000.00 USD in advance, rest before delivery" };
	struct currencies *currencies;
	struct fault fault;
	struct buffer out = { 0 };
	size_t i;

	check(texts[0], "");
	currencies = money_currencies_open(&fault);
	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		out.len = 0;
		wording_use_currency(wording, currencies, SLICE("USD"));
		ck_assert_msg(wording_plain(wording, slice_of(texts[i]),
		    &out), "%s", texts[i]);
		ck_assert(slice_starts(buffer_slice(&out), SLICE("3")));
		ck_assert(slice_ends(buffer_slice(&out),
		    SLICE("00 deposit; rest before shipment")) ||
		    slice_ends(buffer_slice(&out),
		    SLICE(".00 deposit; rest before shipment")));
		wording_use_currency(wording, currencies, SLICE("EUR"));
		ck_assert_msg(!wording_plain(wording, slice_of(texts[i]),
		    &out), "%s", texts[i]);
	}
	out.len = 0;
	wording_use_currency(wording, currencies, SLICE("USD"));
	ck_assert(wording_plain(wording, SLICE("USD 2,000 deposit, remaining "
	    "USD 8,000 before shipment"), &out));
	ck_assert_slice(buffer_slice(&out),
	    "2,000 deposit; 8,000 before shipment");
	out.len = 0;
	wording_use_currency(wording, currencies, SLICE("CNY"));
	ck_assert(wording_plain(wording, SLICE("30000元定金，余款发货前付清"),
	    &out));
	ck_assert_slice(buffer_slice(&out),
	    "30000 deposit; rest before shipment");
	buffer_release(&out);
	money_currencies_close(currencies);
	wording_use_currency(wording, NULL, SLICE_EMPTY);
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
		"质保金10%一年后付", "shipment after 30 days",
		"shipment within 30 days", "30天发货", "下单后30天",
		"delivery 30 days after deposit", "3,0000 USD deposit",
		"10% 12 months 30 days after acceptance, rest deposit",
		"先付款后发货", "月结60天", "Tage netto", "30% deposit, 70% net 30 60", "net" };
	size_t i;

	for (i = 0; i < sizeof(unclear) / sizeof(*unclear); i++)
		check(unclear[i], "");
}
END_TEST

UNIT_MAIN(what_sellers_write_in_english_is_understood,
    what_sellers_write_in_chinese_is_understood,
    what_sellers_write_in_other_languages_is_understood,
    an_amount_bears_the_currency_of_the_order,
    one_word_that_is_not_known_and_nothing_is_made_of_it)
