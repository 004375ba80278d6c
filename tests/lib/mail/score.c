/* score.c - mail/score.h: what a sentence weighs */
#include "mail/score.h"
#include "rule/table.h"
#include "unit.h"

#include <stdio.h>
#include <unistd.h>

struct scale {
	struct sense *sense;
	struct score *score;
};

/* Opens the built-in table, or a file with these rows. */
static struct scale
open_scale(const char *rows)
{
	struct fault fault = { "" };
	struct scale scale = { .sense = mailsense_open(&fault) };
	char path[] = "/tmp/push-score.XXXXXX";

	if (rows != NULL) {
		FILE *file = fdopen(mkstemp(path), "w");

		fprintf(file, "lang,kind,name,family,points,phrases\n%s", rows);
		fclose(file);
		ck_assert(table_replace("push-score", path, &fault));
	}
	scale.score = mailscore_open(scale.sense, &fault);
	if (rows != NULL)
		unlink(path);
	ck_assert_msg(scale.score != NULL, "%s", fault.text);
	return scale;
}

static void
close_scale(struct scale scale)
{
	mailscore_close(scale.score);
	mailsense_close(scale.sense);
}

static long
points(struct scale scale, const char *sentence, bool is_chinese)
{
	mailsense_look(scale.sense, slice_of(sentence), is_chinese);
	mailscore_family(scale.score, slice_of(sentence), is_chinese);
	return mailscore_points(scale.score);
}

static struct slice
family(struct scale scale, const char *sentence, bool is_chinese)
{
	points(scale, sentence, is_chinese);
	return mailscore_family(scale.score, slice_of(sentence), is_chinese);
}

START_TEST(what_pushes_outweighs_what_serves)
{
	struct scale scale = open_scale(NULL);

	ck_assert_slice(family(scale, "", false), "");
	ck_assert_slice(family(scale, "Dear Ms Berg,", false), "");
	ck_assert_slice(family(scale, "王经理，您好：", true), "");
	ck_assert_int_lt(points(scale, "The pump weighs 12 kg.", false),
	    points(scale, "The pump will soon be gone.", false));
	ck_assert_int_lt(points(scale, "图纸在附件第二页。", true),
	    points(scale, "图纸您看过了吗？", true));
	close_scale(scale);
}
END_TEST

START_TEST(each_thing_counts_once)
{
	struct scale scale = open_scale(
	    "en,from,,,9,\n"
	    "en,class,fruit,scarcity,5,plum|ripe pear\n"
	    "en,class,stone,,-3,pebble\n"
	    "en,words,,,7,plum tree|^ a\n"
	    "en,words,,,2,#|tree ?|? $\n"
	    "zh,from,,,9,\n"
	    "zh,words,,,4,梨|^梨|梨#个|个，$\n");

	ck_assert_int_eq(points(scale, "A plum.", false), 12);
	ck_assert_int_eq(points(scale, "One Plum, ripe-pear, plum", false), 5);
	ck_assert_int_eq(points(scale, "Plum tree 12 plum tree 7?", false), 16);
	ck_assert_int_eq(points(scale, "Plum pebble", false), 2);
	ck_assert_int_eq(points(scale, "The plum's tree", false), 5);
	ck_assert_int_eq(points(scale, "梨12个", true), 12);
	ck_assert_int_eq(points(scale, "有梨。", true), 4);
	/* More than from, not as many; and only with a family. */
	ck_assert_slice(family(scale, "A plum.", false), "scarcity");
	ck_assert_slice(family(scale, "Plum 3?", false), "");
	ck_assert_slice(family(scale, "A plum tree, 3 pebbles", false),
	    "scarcity");
	ck_assert_slice(family(scale, "A 3 pebble?", false), "");
	ck_assert_slice(family(scale, "梨12个", true), "");
	close_scale(scale);
}
END_TEST

START_TEST(what_serves_makes_a_rule_doubtful)
{
	struct scale scale = open_scale("en,from,,,9,\nen,doubt,,,-3,\n"
	    "en,class,stone,,-3,pebble\nen,class,wood,,-1,twig\n");

	points(scale, "A pebble.", false);
	ck_assert(!mailscore_doubts(scale.score));
	points(scale, "A pebble and a twig.", false);
	ck_assert(mailscore_doubts(scale.score));
	close_scale(scale);
	scale = open_scale("en,class,stone,,-3000,pebble\n");
	points(scale, "A pebble.", false);
	ck_assert(!mailscore_doubts(scale.score));
	close_scale(scale);
}
END_TEST

START_TEST(a_heap_of_words_is_no_sentence)
{
	struct scale scale = open_scale("en,from,,,4,\n"
	    "en,class,fruit,scarcity,5,plum\n");
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i < 78; i++)
		buffer_add(&text, SLICE("plum "));
	buffer_add_byte(&text, '\0');
	ck_assert_slice(family(scale, text.data, false), "scarcity");
	text.len--;
	buffer_add(&text, SLICE("plum plum"));
	buffer_add_byte(&text, '\0');
	ck_assert_slice(family(scale, text.data, false), "");
	buffer_release(&text);
	close_scale(scale);
}
END_TEST

START_TEST(a_wrong_row_is_told)
{
	struct fault fault = { "" };
	struct sense *sense = mailsense_open(&fault);
	char path[] = "/tmp/push-score.XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");

	fputs("lang,kind,name,family,points,phrases\n"
	    "en,sense,no-such,,1,\n", file);
	fclose(file);
	ck_assert(table_replace("push-score", path, &fault));
	ck_assert_ptr_null(mailscore_open(sense, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no such sense"));
	unlink(path);
	mailsense_close(sense);
}
END_TEST

UNIT_MAIN(what_pushes_outweighs_what_serves, each_thing_counts_once,
    what_serves_makes_a_rule_doubtful, a_heap_of_words_is_no_sentence,
    a_wrong_row_is_told)
