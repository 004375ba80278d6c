/* date_words.c - date_words.h */
#include <stdio.h>

#include "base/date.h"
#include "base/date_words.h"
#include "unit.h"

/* From Babel 2.10 (CLDR): months behind a day, January first. */
static const char *const languages[] = {
	"Januar Februar März April Mai Juni Juli August September "
	    "Oktober November Dezember",
	"janvier février mars avril mai juin juillet août septembre "
	    "octobre novembre décembre",
	"enero febrero marzo abril mayo junio julio agosto septiembre "
	    "octubre noviembre diciembre",
	"gennaio febbraio marzo aprile maggio giugno luglio agosto "
	    "settembre ottobre novembre dicembre",
	"janeiro fevereiro março abril maio junho julho agosto setembro "
	    "outubro novembro dezembro",
	"januari februari maart april mei juni juli augustus september "
	    "oktober november december",
	"stycznia lutego marca kwietnia maja czerwca lipca sierpnia "
	    "września października listopada grudnia",
	"ledna února března dubna května června července srpna září "
	    "října listopadu prosince",
	"januára februára marca apríla mája júna júla augusta septembra "
	    "októbra novembra decembra",
	"января февраля марта апреля мая июня июля августа сентября "
	    "октября ноября декабря",
	"Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim "
	    "Kasım Aralık",
	"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta "
	    "kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
	    "marraskuuta joulukuuta",
	"januari februari mars april maj juni juli augusti september "
	    "oktober november december",
	"január február március április május június július augusztus "
	    "szeptember október november december",
	"มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม "
	    "กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
	"Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου "
	    "Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
	"ianuarie februarie martie aprilie mai iunie iulie august "
	    "septembrie octombrie noiembrie decembrie",
	"січня лютого березня квітня травня червня липня серпня вересня "
	    "жовтня листопада грудня",
	"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر "
	    "نوفمبر ديسمبر",
	"ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר "
	    "נובמבר דצמבר",
	"januar februar marts april maj juni juli august september "
	    "oktober november december",
	"januar februar mars april mai juni juli august september "
	    "oktober november desember",
	"януари февруари март април май юни юли август септември "
	    "октомври ноември декември",
	"Januari Februari Maret April Mei Juni Juli Agustus September "
	    "Oktober November Desember",
	"jaanuar veebruar märts aprill mai juuni juuli august september "
	    "oktoober november detsember",
	"januar februar marec april maj junij julij avgust september "
	    "oktober november december",
};

/* The same: the 5th of March 2026, a Thursday. */
static const char *const thursdays[] = {
	"Donnerstag, 5. März 2026",
	"jeudi 5 mars 2026",
	"jueves, 5 de marzo de 2026",
	"giovedì 5 marzo 2026",
	"quinta-feira, 5 de março de 2026",
	"donderdag 5 maart 2026",
	"czwartek, 5 marca 2026",
	"čtvrtek 5. března 2026",
	"štvrtok 5. marca 2026",
	"четверг, 5 марта 2026 г.",
	"5 Mart 2026 Perşembe",
	"torstai 5. maaliskuuta 2026",
	"torsdag 5 mars 2026",
	"2026. március 5., csütörtök",
	"Πέμπτη 5 Μαρτίου 2026",
	"joi, 5 martie 2026",
	"четвер, 5 березня 2026 р.",
	"الخميس، 5 مارس 2026",
	"יום חמישי, 5 במרץ 2026",
	"2026年3月5日木曜日",
	"2026년 3월 5일 목요일",
	"Thứ Năm, 5 tháng 3, 2026",
	"2026年3月5日 星期四",
};

static int32_t
read(const char *text)
{
	const struct date_notation notation = { .century_from = 1969 };
	struct date_reading reading = { .date = DATE_NONE };

	return date_parse_any(slice_of(text), &notation, &reading) ==
	    VALUE_OK ? reading.date : DATE_NONE;
}

START_TEST(months_are_known_in_many_languages)
{
	size_t i;

	for (i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		struct slice rest = slice_of(languages[i]);
		int month = 0;

		while (rest.at != NULL) {
			struct slice name = slice_cut(&rest, ' ');
			char text[160];

			snprintf(text, sizeof(text), "5 %.*s 2026",
			    SLICE_PRINT(name));
			ck_assert_msg(read(text) == date_from_civil(2026,
			    ++month, 5), "%s", text);
		}
		ck_assert_int_eq(month, 12);
	}
}
END_TEST

START_TEST(days_of_the_week_are_known_and_must_agree)
{
	size_t i;

	for (i = 0; i < sizeof(thursdays) / sizeof(*thursdays); i++)
		ck_assert_msg(read(thursdays[i]) == date_from_civil(2026, 3,
		    5), "%s", thursdays[i]);
	ck_assert_int_eq(read("Freitag, 5. März 2026"), DATE_NONE);
	ck_assert_int_eq(read("пятница, 5 марта 2026"), DATE_NONE);
	ck_assert_int_eq(read("2026/03/05(金)"), DATE_NONE);
	ck_assert_int_eq(read("2026/03/05(木)"), date_from_civil(2026, 3, 5));
	/* Here a Thursday, there a Sunday: it says nothing. */
	ck_assert_int_eq(read("do 5. 3. 2026"), date_from_civil(2026, 3, 5));
	ck_assert_int_eq(date_words_weekday(SLICE("do")), DATE_WORDS_ANY_DAY);
	ck_assert_int_eq(date_words_weekday(SLICE("dod")), -1);
}
END_TEST

START_TEST(years_of_the_buddhist_era_are_told_by_thai_words)
{
	ck_assert_int_eq(read("5 มี.ค. 2569"), date_from_civil(2026, 3, 5));
	ck_assert_int_eq(read("วันที่ 5 มีนาคม พ.ศ. 2569"),
	    date_from_civil(2026, 3, 5));
	ck_assert_int_eq(read("5 มีนาคม 2026"), date_from_civil(2026, 3, 5));
	/* 2569, not 1969. */
	ck_assert_int_eq(read("5 มี.ค. 69"), DATE_NONE);
	ck_assert_int_eq(read("5/3/2569"), DATE_NONE);
}
END_TEST

START_TEST(words_that_are_no_months_are_none)
{
	static const char *const words[] = { "5 marzipan 2026", "5 mayor 2026",
		"5 tháng 13 năm 2026", "5 augustiner 2026",
		"5 le 2026", "5 setter 2026" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		ck_assert_msg(read(words[i]) == DATE_NONE, "%s", words[i]);
	ck_assert_int_eq(date_words_month(SLICE("ma")), 0);
	ck_assert_int_eq(date_words_letter(0x1ED9), 'o');
	ck_assert_int_eq(date_words_letter(0x142), 'l');
	ck_assert_int_eq(date_words_letter(0x416), 0);
}
END_TEST

UNIT_MAIN(months_are_known_in_many_languages,
    days_of_the_week_are_known_and_must_agree,
    years_of_the_buddhist_era_are_told_by_thai_words,
    words_that_are_no_months_are_none)
