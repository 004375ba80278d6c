/*
 * score.c - points of classes by one walk, of words by a look-up each
 *
 * The sentence is written anew: English as "^ we need # answers $", one blank
 * between words and marks; Chinese as "^等您#天$", character by character.  So
 * a run of words or characters is a part of it, looked up as it stands.
 */
#include "mail/score.h"

#include <limits.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "rule/table.h"
#include "set/lexicon.h"
#include "set/phrases.h"

enum { LANG, KIND, NAME, FAMILY, POINTS, PHRASES, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[LANG] = { .name = "lang", .type = TABLE_WORD, .words = "en;zh" },
	[KIND] = { .name = "kind", .type = TABLE_WORD,
	    .words = "from;doubt;class;sense;words" },
	[NAME] = { .name = "name", .type = TABLE_TEXT, .optional = true },
	[FAMILY] = { .name = "family", .type = TABLE_TEXT, .optional = true },
	[POINTS] = { .name = "points", .type = TABLE_INT, .least = -9999,
	    .most = 9999 },
	[PHRASES] = { .name = "phrases", .type = TABLE_TEXT, .optional = true },
};

enum {
	RUN_MOST = 3,		/* words or characters looked up together */
	WORDS_MOST = 80,	/* in what counts as a sentence */
	HAN_MOST = 160,
};

/* A class or a sense, by its bit. */
struct weight {
	long points;
	struct slice family;
};

/* What a run of words weighs, and in which sentence it was last counted. */
struct run {
	long points;
	unsigned long counted;
};

struct tongue {
	struct phrases *phrases;
	struct weight classes[PHRASES_IDS], senses[PHRASES_IDS];
	size_t class_count;
	struct lexicon *words;
	struct run *runs;
	size_t run_count, run_room;
	long from, doubt;
};

struct score {
	const struct sense *sense;
	struct table *table;
	struct tongue tongues[2];	/* English, Chinese */
	struct buffer padded, written;
	unsigned long sentence;		/* how many were asked about */
	long points;
	bool is_doubted;
};

static bool
add_class(struct score *score, struct tongue *tongue, size_t row,
    struct fault *fault)
{
	size_t id = tongue->class_count;

	if (id == PHRASES_IDS)
		return table_complain(score->table, row, "name", fault,
		    "a language has 64 classes at most; join two of them");
	tongue->classes[id] = (struct weight){
		.points = (long)table_int(score->table, row, POINTS),
		.family = table_text(score->table, row, FAMILY) };
	tongue->class_count++;
	return phrases_add(tongue->phrases, table_text(score->table, row,
	    PHRASES), (unsigned)id, fault);
}

static bool
add_sense(struct score *score, struct tongue *tongue, size_t row,
    struct fault *fault)
{
	unsigned bit = mailsense_bit(score->sense, table_text(score->table,
	    row, NAME), tongue == &score->tongues[1]);

	if (bit == PHRASES_IDS)
		return table_complain(score->table, row, "name", fault,
		    "no such sense in this language; --print-table push-sense "
		    "shows them");
	tongue->senses[bit] = (struct weight){
		.points = (long)table_int(score->table, row, POINTS),
		.family = table_text(score->table, row, FAMILY) };
	return true;
}

static void
add_words(struct score *score, struct tongue *tongue, size_t row)
{
	struct slice list = table_text(score->table, row, PHRASES);

	while (list.len > 0) {
		struct slice run = slice_cut(&list, '|');

		if (lexicon_find_exact(tongue->words, run) != LEXICON_NONE)
			continue;
		lexicon_add_exact(tongue->words, run, (int)tongue->run_count);
		GROW(tongue->runs, tongue->run_count, tongue->run_room);
		tongue->runs[tongue->run_count++] = (struct run){
			.points = (long)table_int(score->table, row, POINTS) };
	}
}

static bool
add_row(struct score *score, size_t row, struct fault *fault)
{
	struct tongue *tongue = &score->tongues[
	    slice_is(table_text(score->table, row, LANG), "zh")];
	struct slice kind = table_text(score->table, row, KIND);
	long points = (long)table_int(score->table, row, POINTS);

	if (slice_is(kind, "class"))
		return add_class(score, tongue, row, fault);
	if (slice_is(kind, "sense"))
		return add_sense(score, tongue, row, fault);
	if (slice_is(kind, "from"))
		tongue->from = points;
	else if (slice_is(kind, "doubt"))
		tongue->doubt = points;
	else
		add_words(score, tongue, row);
	return true;
}

struct score *
mailscore_open(const struct sense *sense, struct fault *fault)
{
	struct score *score = xcalloc(1, sizeof(*score));
	size_t i;
	bool good;

	score->sense = sense;
	for (i = 0; i < 2; i++) {
		score->tongues[i].phrases = phrases_new();
		score->tongues[i].words = lexicon_new();
		score->tongues[i].doubt = LONG_MIN;
	}
	score->table = table_open("push-score", shape, SHAPE_COUNT, fault);
	good = score->table != NULL;
	for (i = 0; good && i < table_rows(score->table); i++)
		good = add_row(score, i, fault);
	if (good)
		return score;
	mailscore_close(score);
	return NULL;
}

void
mailscore_close(struct score *score)
{
	size_t i;

	if (score == NULL)
		return;
	for (i = 0; i < 2; i++) {
		phrases_free(score->tongues[i].phrases);
		lexicon_free(score->tongues[i].words);
		free(score->tongues[i].runs);
	}
	table_close(score->table);
	buffer_release(&score->padded);
	buffer_release(&score->written);
	free(score);
}

/* The words written so far: where the last RUN_MOST begin, the newest first. */
struct window {
	struct tongue *tongue;
	size_t starts[RUN_MOST];
	size_t count;
};

/* Counts the runs that end with the word written from start on. */
static void
count_runs(struct score *score, struct window *window, size_t start)
{
	size_t i;

	for (i = RUN_MOST - 1; i > 0; i--)
		window->starts[i] = window->starts[i - 1];
	window->starts[0] = start;
	window->count++;
	for (i = 0; i < RUN_MOST && i < window->count; i++) {
		int id = lexicon_find_exact(window->tongue->words,
		    (struct slice){ score->written.data + window->starts[i],
		    score->written.len - window->starts[i] });
		struct run *run;

		if (id == LEXICON_NONE)
			continue;
		run = &window->tongue->runs[id];
		if (run->counted != score->sentence)
			score->points += run->points;
		run->counted = score->sentence;
	}
}

/* Writes a word, mark or character, and counts what ends with it. */
static void
write_word(struct score *score, struct window *window, struct slice word,
    bool is_chinese)
{
	struct buffer *out = &score->written;
	size_t start, i;

	if (!is_chinese && out->len > 0)
		buffer_add_byte(out, ' ');
	start = out->len;
	for (i = 0; i < word.len; i++)
		buffer_add_byte(out, text_lower_ascii(word.at[i]));
	count_runs(score, window, start);
}

/* A mark as it is looked up: full-width ones as the narrow ones. */
static struct slice
narrow(struct slice mark)
{
	static const struct { struct slice wide; const char *narrow; } marks[] = {
		{ SLICE_INIT("，"), "," }, { SLICE_INIT("。"), "." },
		{ SLICE_INIT("！"), "!" }, { SLICE_INIT("？"), "?" },
		{ SLICE_INIT("；"), ";" }, { SLICE_INIT("："), ":" },
	};
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (slice_equal(mark, marks[i].wide))
			return slice_of(marks[i].narrow);
	return mark;
}

/* Bytes of the digits, or of the letters, that text begins with. */
static size_t
run_of(struct slice text, bool digits)
{
	size_t n = 0;

	while (n < text.len && text_is_word_byte(text.at[n]) &&
	    text_is_digit(text.at[n]) == digits)
		n++;
	return n;
}

/* The next word or mark in English, character in Chinese; at == NULL: none. */
static struct slice
next_token(struct slice *rest, bool is_chinese)
{
	while (rest->len > 0) {
		struct slice token = { rest->at, 1 };
		uint32_t c;
		bool is_digit = text_is_digit(*rest->at);

		if (is_digit || (!is_chinese && text_is_word_byte(*rest->at)))
			token.len = run_of(*rest, is_digit);
		else if (is_chinese)
			token.len = text_decode(*rest, &c);
		if (token.len == 0)
			token.len = 1;
		rest->at += token.len;
		rest->len -= token.len;
		if (is_digit)
			return SLICE("#");
		if (is_chinese ? *token.at != ' ' :
		    text_is_word_byte(*token.at) ||
		    memchr("?!,;:", *token.at, 5) != NULL)
			return is_chinese ? narrow(token) : token;
	}
	return SLICE_EMPTY;
}

/* False when it has more words than a sentence has. */
static bool
count_words(struct score *score, struct tongue *tongue,
    struct slice sentence, bool is_chinese)
{
	struct window window = { .tongue = tongue };
	size_t most = is_chinese ? HAN_MOST : WORDS_MOST;
	struct slice word;

	score->written.len = 0;
	while (is_chinese && slice_ends(sentence, SLICE("。")))
		sentence.len -= sizeof("。") - 1;
	write_word(score, &window, SLICE("^"), is_chinese);
	while ((word = next_token(&sentence, is_chinese)).len > 0 &&
	    window.count <= most)
		write_word(score, &window, word, is_chinese);
	write_word(score, &window, SLICE("$"), is_chinese);
	return window.count <= most;
}

/* Adds the points of the bits found; the heaviest that has a family wins. */
static void
add_found(struct score *score, const struct weight *weights, uint64_t found,
    long *heaviest, struct slice *family)
{
	size_t i;

	for (i = 0; i < PHRASES_IDS; i++) {
		if ((found >> i & 1) == 0)
			continue;
		score->points += weights[i].points;
		if (weights[i].family.len == 0 ||
		    weights[i].points <= *heaviest)
			continue;
		*heaviest = weights[i].points;
		*family = weights[i].family;
	}
}

/* The sentence for phrases_find(): apostrophes are blanks, as in sense.c. */
static struct slice
padded(struct score *score, struct slice sentence)
{
	static const char padding[PHRASES_PADDING];
	struct buffer *out = &score->padded;
	size_t i;

	out->len = 0;
	buffer_add(out, sentence);
	buffer_add(out, (struct slice){ padding, sizeof(padding) });
	for (i = 0; i < sentence.len; i++)
		if (out->data[i] == '\'')
			out->data[i] = ' ';
	return (struct slice){ out->data, sentence.len };
}

struct slice
mailscore_family(struct score *score, struct slice sentence, bool is_chinese)
{
	struct tongue *tongue = &score->tongues[is_chinese];
	struct slice family = SLICE_EMPTY;
	struct slice text = padded(score, sentence);
	long heaviest = 0;
	bool is_sentence;

	score->points = 0;
	score->sentence++;
	is_sentence = count_words(score, tongue, text, is_chinese);
	add_found(score, tongue->senses, mailsense_found(score->sense),
	    &heaviest, &family);
	add_found(score, tongue->classes, phrases_find(tongue->phrases, text),
	    &heaviest, &family);
	score->is_doubted = is_sentence && score->points < tongue->doubt;
	return is_sentence && score->points > tongue->from ? family :
	    SLICE_EMPTY;
}

long
mailscore_points(const struct score *score)
{
	return score->points;
}

bool
mailscore_doubts(const struct score *score)
{
	return score->is_doubted;
}
