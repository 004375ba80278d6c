/*
 * date_words.c - what months and days of the week are called
 */
#include <string.h>
#include <utf8proc.h>

#include "base/date_words.h"
#include "base/text.h"

enum { WORD_MOST = 100 };

/*
 * German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian,
 * Swedish, Polish, Czech, Slovak, Slovene, Finnish, Estonian, Turkish,
 * Hungarian, Romanian, Indonesian; what English says too is not repeated.
 */
static const char *const months[12] = {
	" januar janvier janv enero ene gennaio gen janeiro januari ocak oca "
	    "styczen stycznia sty leden ledna led januara januarja tammikuu "
	    "tammikuuta tammi jaanuar jaan ianuarie ian ",
	" februar fevrier fevr febrero febbraio fevereiro fev februari subat "
	    "sub luty lutego lut unor unora uno februara februarja helmikuu "
	    "helmikuuta helmi veebruar veebr februarie ",
	" marz mars marzo marco maart mrt mart marts marzec marca brezen "
	    "brezna bre marec maaliskuu maaliskuuta maalis marcius martie "
	    "maret ",
	" avril avr abril abr aprile nisan nis kwiecien kwietnia kwi duben "
	    "dubna dub aprila huhtikuu huhtikuuta huhti aprill aprilis "
	    "aprilie ",
	" mai mayo maggio mag maio mei maj mayis maja kveten kvetna kve "
	    "toukokuu toukokuuta touko majus ",
	" juni juin junio giugno giu junho haziran haz czerwiec czerwca cze "
	    "cerven cervna cvn juna junij junija kesakuu kesakuuta kesa juuni "
	    "junius iunie iun ",
	" juli juillet juil julio luglio lug julho temmuz tem lipiec lipca "
	    "lip cervenec cervence cvc jula julij julija heinakuu heinakuuta heina "
	    "juuli julius iulie iul ",
	" aout aou agosto ago augustus augusti agustos agustus agu avg avgust sierpien sierpnia "
	    "sie srpen srpna srp augusta avgusta elokuu elokuuta elo "
	    "augusztus ",
	" septembre sept septiembre settembre set setembro eylul eyl "
	    "wrzesien wrzesnia wrz zari zar septembra syyskuu syyskuuta syys "
	    "szeptember szept septembrie ",
	" oktober octobre octubre ottobre ott outubro out ekim eki "
	    "pazdziernik pazdziernika paz rijen rijna rij oktobra lokakuu "
	    "lokakuuta loka oktoober okt octombrie ",
	" novembre noviembre novembro kasim kas listopad listopada listopadu "
	    "lis novembra marraskuu marraskuuta marras noiembrie noi ",
	" dezember dez decembre diciembre dic dicembre dezembro aralik ara "
	    "grudzien grudnia gru prosinec prosince pro decembra joulukuu "
	    "joulukuuta joulu detsember dets des desember decembrie ",
};

static const char *const weekdays[8] = {
	" montag lundi lun lunes lunedi segunda maandag mandag poniedzialek "
	    "pon pondeli pondelok maanantai esmaspaev pazartesi hetfo luni "
	    "ponedeljek senin ",
	" dienstag mardi martes martedi terca dinsdag tirsdag tisdag wtorek "
	    "utery utorok tiistai sali kedd marti "
	    "teisipaev torek selasa ",
	" mittwoch mercredi mer miercoles mie mercoledi quarta woensdag "
	    "onsdag sroda streda keskiviikko carsamba szerda "
	    "miercuri kolmapaev sreda rabu ",
	" donnerstag jeudi jeu jueves jue giovedi gio quinta donderdag "
	    "torsdag czwartek ctvrtek stvrtok torstai persembe csutortok joi "
	    "neljapaev cetrtek kamis ",
	" freitag vendredi ven viernes vie venerdi sexta vrijdag fredag "
	    "piatek patek piatok perjantai cuma pentek "
	    "vineri reede petek jumat ",
	" samstag sonnabend samedi sam sabado sab sabato zaterdag lordag "
	    "sobota lauantai cumartesi szombat "
	    "sambata laupaev sabtu ",
	" sonntag dimanche dim domingo dom domenica zondag sondag niedziela "
	    "nedele nedela sunnuntai pazar vasarnap "
	    "duminica puhapaev nedelja minggu ",
	(" mo di mi do fr sa so lu ma me je ve gi zo wo vr za pn wt sr cz pt "
	    "sb nd po ut st ct pa ne ke to pe la su ti "),
};

/* By how they begin, the longer ones first. */
static const struct far {
	const char *stem;
	unsigned char kind, number;
} far_words[] = {
#define M(stem, number) { stem, DATE_WORDS_MONTH, number }
#define D(stem, number) { stem, DATE_WORDS_WEEKDAY, number }
#define N(stem) { stem, DATE_WORDS_FILLER, 0 }
	/* Russian, Ukrainian, Bulgarian */
	M("янв", 1), M("януар", 1), M("січ", 1), M("фев", 2), M("лют", 2),
	M("мар", 3), M("берез", 3), M("бер", 3), M("апр", 4), M("квіт", 4),
	M("кві", 4), M("май", 5), M("мая", 5), M("мае", 5), M("трав", 5),
	M("тра", 5), M("июн", 6), M("юни", 6), M("черв", 6), M("чер", 6),
	M("июл", 7), M("юли", 7), M("лип", 7), M("авг", 8), M("серп", 8),
	D("серед", 2), M("сер", 8), M("сен", 9), M("септ", 9),
	M("верес", 9), M("вер", 9), M("окт", 10), M("жовт", 10),
	M("жов", 10), M("ноя", 11), M("ное", 11), M("лист", 11),
	M("лис", 11), M("дек", 12), M("груд", 12), M("гру", 12),
	D("понед", 0), D("понеділ", 0), D("пн", 0), D("втор", 1),
	D("вівтор", 1), D("вт", 1), D("сред", 2), D("сряд", 2), D("ср", 2),
	D("четв", 3), D("чет", 3), D("чт", 3), D("пятн", 4), D("п'ят", 4),
	D("пʼят", 4), D("петък", 4),
	D("пт", 4), D("субб", 5), D("субот", 5), D("събот", 5), D("сб", 5),
	D("воскр", 6), D("неділ", 6), D("недел", 6), D("вс", 6), D("нд", 6),
	N("год"), N("рок"), N("рік"), N("г"), N("р"),
	/* Greek */
	M("ιαν", 1), M("φεβ", 2), M("μαρ", 3), M("απρ", 4), M("μαι", 5),
	M("ιουν", 6), M("ιουλ", 7), M("αυγ", 8), M("σεπ", 9), M("οκτ", 10),
	M("νοε", 11), M("δεκ", 12), D("δευ", 0), D("τρι", 1), D("τετ", 2),
	D("πεμ", 3), D("παρ", 4), D("σαβ", 5), D("κυρ", 6),
	/* Arabic, with the names of the Levant */
	M("يناير", 1), M("كانون الثاني", 1), M("فبراير", 2), M("شباط", 2),
	M("مارس", 3), M("اذار", 3), M("ابريل", 4), M("نيسان", 4),
	M("مايو", 5), M("ايار", 5), M("يوني", 6), M("حزيران", 6),
	M("يولي", 7), M("تموز", 7), M("اغسطس", 8), M("سبتمبر", 9),
	M("ايلول", 9), M("اكتوبر", 10), M("تشرين الاول", 10),
	M("نوفمبر", 11), M("تشرين الثاني", 11), M("ديسمبر", 12),
	M("كانون الاول", 12), M("اب", 8), D("الاثنين", 0),
	D("الثلاثاء", 1), D("الاربعاء", 2), D("الخميس", 3), D("الجمعة", 4),
	D("السبت", 5), D("الاحد", 6), N("سنة"), N("عام"),
	/* Hebrew */
	M("ינו", 1), M("פבר", 2), M("מרץ", 3), M("מרס", 3), M("אפר", 4),
	M("מאי", 5), M("יונ", 6), M("יול", 7), M("אוג", 8), M("ספט", 9),
	M("אוק", 10), M("נוב", 11), M("דצמ", 12), M("בינו", 1), M("בפבר", 2),
	M("במרץ", 3), M("במרס", 3), M("באפר", 4), M("במאי", 5), M("ביונ", 6),
	M("ביול", 7), M("באוג", 8), M("בספט", 9), M("באוק", 10),
	M("בנוב", 11), M("בדצמ", 12), D("יום שני", 0), D("יום שלישי", 1),
	D("יום רביעי", 2), D("יום חמישי", 3), D("יום שישי", 4),
	D("יום שבת", 5), D("יום ראשון", 6),
	/* Thai */
	M("มกราคม", 1), M("ม.ค.", 1), M("กุมภาพันธ์", 2), M("ก.พ.", 2),
	M("มีนาคม", 3), M("มี.ค.", 3), M("เมษายน", 4), M("เม.ย.", 4),
	M("พฤษภาคม", 5), M("พ.ค.", 5), M("มิถุนายน", 6), M("มิ.ย.", 6),
	M("กรกฎาคม", 7), M("ก.ค.", 7), M("สิงหาคม", 8), M("ส.ค.", 8),
	M("กันยายน", 9), M("ก.ย.", 9), M("ตุลาคม", 10), M("ต.ค.", 10),
	M("พฤศจิกายน", 11), M("พ.ย.", 11), M("ธันวาคม", 12), M("ธ.ค.", 12),
	D("วันจันทร์", 0), D("วันอังคาร", 1), D("วันพุธ", 2),
	D("วันพฤหัส", 3), D("วันศุกร์", 4), D("วันเสาร์", 5),
	D("วันอาทิตย์", 6), N("วันที่"), N("ค.ศ."),
	{ "พ.ศ.", DATE_WORDS_BUDDHIST, 0 },
#undef M
#undef D
#undef N
};

char
date_words_letter(uint32_t c)
{
	utf8proc_int32_t points[8];

	switch (c) {
	case 0x131:
		return 'i';
	case 0x141:
	case 0x142:
		return 'l';
	case 0xD8:
	case 0xF8:
		return 'o';
	case 0x110:
	case 0x111:
		return 'd';
	default:
		break;
	}
	if (c < 0xC0 || c > 0x1EFF || (c > 0x24F && c < 0x1E00) ||
	    utf8proc_decompose_char((utf8proc_int32_t)c, points, 8,
	    UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, NULL) < 1 ||
	    points[0] < 'a' || points[0] > 'z')
		return 0;
	return (char)points[0];
}

/* Puts blanks around a word, as lists have them; false if it is too long. */
static bool
pad(char out[WORD_MOST + 4], struct slice word)
{
	if (word.len > WORD_MOST)
		return false;
	out[0] = out[word.len + 1] = ' ';
	memcpy(out + 1, word.at, word.len);
	out[word.len + 2] = '\0';
	return true;
}

int
date_words_month(struct slice word)
{
	char padded[WORD_MOST + 4];
	int i;

	if (word.len < 3 || !pad(padded, word))
		return 0;
	for (i = 0; i < 12; i++)
		if (strstr(months[i], padded) != NULL)
			return i + 1;
	return 0;
}

int
date_words_weekday(struct slice word)
{
	char padded[WORD_MOST + 4];
	int i;

	if (word.len < 2 || !pad(padded, word))
		return -1;
	for (i = 0; i <= DATE_WORDS_ANY_DAY; i++)
		if (strstr(weekdays[i], padded) != NULL)
			return i;
	return -1;
}

/* Greek, Cyrillic, Hebrew, Arabic or Thai, but for their digits. */
static bool
is_far(uint32_t c)
{
	return (c >= 0x370 && c < 0x530) || (c >= 0x5D0 && c <= 0x5F3) ||
	    (c >= 0x620 && c < 0x660) || (c >= 0x66E && c < 0x6D4) ||
	    (c >= 0xE01 && c < 0xE50);
}

/* A letter as the stems have it: small, Greek and Arabic ones bare. */
static uint32_t
bare(uint32_t c)
{
	utf8proc_int32_t points[8];

	if (c >= 0x400)
		c = c < 0x530 ? (uint32_t)utf8proc_tolower(
		    (utf8proc_int32_t)c) : c;
	if ((c >= 0x400 && c < 0x600) || c >= 0xE00 ||
	    utf8proc_decompose_char((utf8proc_int32_t)c, points, 8,
	    UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, NULL) < 1)
		return c;
	return (uint32_t)points[0];
}

/* Whether a sign belongs to the word: in a name of two, п'ятниця, ม.ค. */
static bool
goes_on(uint32_t last, struct slice s)
{
	uint32_t next;

	if (*s.at == '.')
		return last >= 0xE00;
	if (*s.at == '\'' || slice_starts(s, SLICE("\xCA\xBC")))
		return last == 0x43F;
	return *s.at == ' ' && last >= 0x5D0 && last < 0x700 && s.len > 1 &&
	    text_decode((struct slice){ s.at + 1, s.len - 1 }, &next) > 0 &&
	    next >= 0x5D0 && is_far(next);
}

/* The word at the front, as the stems have it; *len: its bytes in s. */
static struct slice
take_word(struct slice s, char word[WORD_MOST + 4], size_t *len)
{
	size_t out = 0, bytes;
	uint32_t c, last = 0;

	for (*len = 0; *len < s.len && out < WORD_MOST; *len += bytes) {
		struct slice rest = { s.at + *len, s.len - *len };

		bytes = text_decode(rest, &c);
		if (bytes == 0 || (!is_far(c) && !(out > 0 &&
		    goes_on(last, rest))))
			break;
		last = is_far(c) ? c : last;
		/* Vowel signs of Arabic may be left out. */
		if (c < 0x64B || c > 0x65F)
			out += text_encode(word + out, is_far(c) ? bare(c) :
			    c);
	}
	return (struct slice){ word, out };
}

enum date_words_kind
date_words_far(struct slice s, int *number, size_t *len)
{
	char letters[WORD_MOST + 4];
	struct slice word = take_word(s, letters, len);
	size_t i;

	for (i = 0; i < sizeof(far_words) / sizeof(*far_words); i++) {
		const struct far *far = &far_words[i];
		struct slice stem = slice_of(far->stem);

		/* A sign of one letter is one: г., р. */
		if (!slice_starts(word, stem) ||
		    (stem.len == 2 && word.len > 2))
			continue;
		*number = far->number;
		return (enum date_words_kind)far->kind;
	}
	return DATE_WORDS_NONE;
}
