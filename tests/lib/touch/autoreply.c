/* autoreply.h: what the beginning of a subject says about a mail */
#include "touch/autoreply.h"
#include "unit.h"

static struct fault fault;

static void
all_are(enum reply reply, const char *const *subjects)
{
	struct autoreply *a = autoreply_open(&fault);
	size_t i;

	ck_assert_msg(a != NULL, "%s", fault.text);
	for (i = 0; subjects[i] != NULL; i++)
		ck_assert_msg(autoreply_find(a, slice_of(subjects[i])) ==
		    reply, "%s", subjects[i]);
	autoreply_close(a);
}

START_TEST(a_phrase_that_something_sets_off_is_a_programs)
{
	static const char *const automatic[] = {
		"Automatic reply: pumps", "Automatic reply", "Out of office",
		"Out of the office until 12 March", "Abwesenheitsnotiz: Hallo",
		"Abwesenheit bis 3. Mai", "自动回复: 您好", "自动回复您的来信",
		"自动答复", "Nieobecność: oferta", "Нет на месте: цена",
		"Resposta automàtica: Oferta", "Sjálfvirkt svar: Tilboð",
		"Outomatiese antwoord: Aanbod", "Jawapan automatik: Tawaran",
		"स्वचालित उत्तर: नमस्ते", "自動返信メール", "부재 중 자동 회신: 견적",
		"Автоматты жауап: баға", "Ավտոմատ պատասխան՝ գին",
		"Awtomatikong tugon: presyo", NULL };
	static const char *const bounces[] = {
		"Undelivered Mail Returned to Sender", "Undeliverable: offer",
		"Mail delivery failed: returning message to sender",
		"failure notice", "来自qq.com的退信", "系统退信/Systems bounce",
		"Returned mail: see transcript for details",
		"Delivery Status Notification (Failure)", NULL };
	static const char *const delays[] = {
		"Warning: message 1rX delayed 24 hours",
		"Warning: could not send message for past 4 hours",
		"Verzögert: Angebot", NULL };

	all_are(REPLY_AUTO, automatic);
	all_are(REPLY_BOUNCE, bounces);
	all_are(REPLY_DELAY, delays);
}
END_TEST

START_TEST(the_same_words_in_a_sentence_are_a_persons)
{
	static const char *const persons[] = {
		"Automatic reply machines - request for quote",
		"Autosvarer priser", "自动回复器 询价", "自動応答装置の見積り",
		"Out of office furniture price?", "Office chairs",
		"Mail delivery failed goods claim", "Failure notice of pump 5",
		"Returned mail order samples", "Undelivered parcel",
		"Vacation rental equipment", "Absence of certificate",
		"Автоответ сервисного центра", "", NULL };

	all_are(REPLY_TRUE, persons);
}
END_TEST

START_TEST(headers_of_programs_have_values_of_their_own)
{
	struct autoreply *a = autoreply_open(&fault);

	ck_assert_msg(a != NULL, "%s", fault.text);
	ck_assert(autoreply_header(a, SLICE("yes")));
	ck_assert(autoreply_header(a, SLICE("\xff")));
	ck_assert(!autoreply_header(a, SLICE("Forward")));
	ck_assert(autoreply_header(a, SLICE("forwarding")));
	ck_assert(!autoreply_header(a, SLICE("")));
	ck_assert(autoreply_named(a, SLICE("Auto_Reply")));
	ck_assert(autoreply_named(a, SLICE("autoresponder")));
	ck_assert(!autoreply_named(a, SLICE("bulk")));
	ck_assert(!autoreply_named(a, SLICE("\xff")));
	ck_assert(!autoreply_named(a, SLICE("")));
	autoreply_close(a);
}
END_TEST

UNIT_MAIN(headers_of_programs_have_values_of_their_own,
    a_phrase_that_something_sets_off_is_a_programs,
    the_same_words_in_a_sentence_are_a_persons)
