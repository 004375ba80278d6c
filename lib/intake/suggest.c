/*
 * suggest.c - evidence weighed
 */
#include <stdio.h>
#include <stdlib.h>

#include "value/company.h"
#include "value/country.h"
#include "base/date.h"
#include "value/email.h"
#include "intake/suggest.h"
#include "rule/table.h"
#include "base/text.h"

enum { EVIDENCE, COLUMN, SCORE, LEAST_PCT, EN, ZH, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[EVIDENCE] = { .name = "evidence", .type = TABLE_KEY },
	[COLUMN] = { .name = "column", .type = TABLE_TEXT },
	[SCORE] = { .name = "score", .type = TABLE_INT, .least = 0,
	    .most = 100 },
	[LEAST_PCT] = { .name = "least_pct", .type = TABLE_INT,
	    .optional = true, .least = 1, .most = 100 },
	[EN] = { .name = "en", .type = TABLE_WORD },
	[ZH] = { .name = "zh", .type = TABLE_WORD },
};

enum evidence {
	BY_NAME, BY_ALIAS, BY_JOINED, BY_CELLS, BY_FORM, BY_WORDS, BY_EMAIL, BY_URL,
	BY_COUNTRY, BY_PHONE, BY_LEGAL, BY_DATE, BY_BOTH, BY_HAND, LEAST,
	SECOND, EVIDENCES, LOOK_FIRST = BY_EMAIL, LOOK_LAST = BY_DATE
};

static const char *const evidence_names[EVIDENCES] = { "name", "alias",
	"joined", "cells", "form", "words", "email", "url", "country", "phone",
	"legal", "date", "both", "hand", "least", "second" };

enum {
	SCORE_MOST = 99,	/* of what only resembles */
	LOOK_CELLS = 200,	/* cells looked at */
	WORDS_MOST = 16,	/* of a header */
	SAMPLES = 3, SAMPLE_BYTES_MOST = 40, ALTERNATIVES = 3,
	KEY_LEAST = 5, KEY_MOST = 40, NEAR = 90, HALF = 50,
	PHONE_LEAST = 7, PHONE_MOST = 15, MOBILE_DIGITS = 11,
};

/* A header or an alias in words; a Han character is a word. */
struct phrase {
	struct slice text;
	const struct slice *words;
	size_t count;
	uint64_t signs;		/* of the words: those who share one share a bit */
	size_t meaning;		/* of an alias */
};

/* What speaks for one meaning of one column. */
struct candidate {
	size_t column, meaning;
	int score;
	enum evidence by;
	struct slice alias;	/* BY_WORDS */
};

struct looks {
	size_t filled, taken[EVIDENCES];
	enum evidence best;	/* BY_WORDS: none */
};

struct judging {
	struct suggestions *s;
	const struct intake_columns *columns;
	const struct dictionary *d;
	const struct sample *sample;
	struct table *table;
	size_t rows[EVIDENCES];
	bool chinese;
	struct legal_forms *forms;
	struct countries *countries;
	struct phrase *aliases;
	size_t alias_count, alias_room;
	struct looks *looks;	/* by column */
	struct candidate *candidates;
	size_t candidate_count, room;
	bool *taken;		/* meanings */
};

static int
score_of(const struct judging *j, enum evidence by)
{
	return (int)table_int(j->table, j->rows[by], SCORE);
}

static bool
open_table(struct judging *j, struct fault *fault)
{
	size_t e, row;

	j->table = table_open("suggest", shape, SHAPE_COUNT, fault);
	if (j->table == NULL)
		return false;
	for (e = 0; e < EVIDENCES; e++) {
		for (row = 0; row < table_rows(j->table); row++)
			if (slice_is(table_text(j->table, row, EVIDENCE),
			    evidence_names[e]))
				break;
		if (row == table_rows(j->table))
			return fault_set(fault, "%s: no row with evidence "
			    "\"%s\"; add it", table_file(j->table),
			    evidence_names[e]);
		j->rows[e] = row;
	}
	return true;
}

static void
add_word(struct phrase *p, struct slice words[WORDS_MOST], const char *from,
    const char *to)
{
	if (to == from || p->count == WORDS_MOST)
		return;
	words[p->count++] = slice_between(from, to);
	p->signs |= UINT64_C(1) << ((unsigned char)*from * 7u +
	    (unsigned char)to[-1] + (unsigned)(to - from)) % 64;
}

/* text must be in the form of column_key(). */
static void
cut_phrase(struct judging *j, struct slice text, struct phrase *p)
{
	const char *at = text.at, *end = at + text.len, *start = at;
	struct slice words[WORDS_MOST], *kept;
	uint32_t c;

	*p = (struct phrase){ .text = text };
	while (at < end) {
		size_t len = *at & 0x80 ?
		    text_decode(slice_between(at, end), &c) : 1;
		bool han = len > 1 && text_is_han(c);

		len = len > 0 ? len : 1;
		if (*at == ' ' || han) {
			add_word(p, words, start, at);
			if (han)
				add_word(p, words, at, at + len);
			start = at + len;
		}
		at += len;
	}
	add_word(p, words, start, end);
	kept = arena_alloc(&j->s->arena, (p->count + 1) * sizeof(*kept));
	memcpy(kept, words, p->count * sizeof(*kept));
	p->words = kept;
}

static void
cut_aliases(struct judging *j)
{
	struct slice key;
	size_t n, meaning;

	for (n = 0; dictionary_spelling(j->d, n, &key, &meaning); n++) {
		GROW(j->aliases, j->alias_count, j->alias_room);
		cut_phrase(j, key, &j->aliases[n]);
		j->aliases[n].meaning = meaning;
		j->alias_count++;
	}
}

static bool
is_url(struct slice cell)
{
	return slice_starts(cell, SLICE("http://")) ||
	    slice_starts(cell, SLICE("https://")) ||
	    slice_starts(cell, SLICE("www."));
}

static bool
is_phone(struct slice cell)
{
	size_t digits = 0, marks = 0, i;

	for (i = 0; i < cell.len; i++)
		if (text_is_digit(cell.at[i]))
			digits++;
		else if (strchr("+-() ./", cell.at[i]) != NULL)
			marks++;
		else
			return false;
	return digits >= PHONE_LEAST && digits <= PHONE_MOST &&
	    (marks > 0 || digits == MOBILE_DIGITS);
}

static bool
is_date(struct slice cell)
{
	const struct date_notation any = { .century_from = 1970,
		.year = 2000 };
	struct date_reading reading;
	enum value_status status = date_parse_any(cell, &any, &reading);

	return status == VALUE_OK || status == VALUE_AMBIGUOUS;
}

/* The first that a cell looks like; BY_WORDS for none. */
static enum evidence
look_at_cell(struct judging *j, struct slice cell)
{
	if (email_is_valid(cell))
		return BY_EMAIL;
	if (is_url(cell))
		return BY_URL;
	if (is_date(cell))
		return BY_DATE;
	if (is_phone(cell))
		return BY_PHONE;
	if (country_find(j->countries, cell).len > 0)
		return BY_COUNTRY;
	if (company_has_form(j->forms, cell))
		return BY_LEGAL;
	return BY_WORDS;
}

static void
look_at_column(struct judging *j, size_t i)
{
	struct looks *l = &j->looks[i];
	size_t row, e;

	for (row = 0; row < j->sample->records && l->filled < LOOK_CELLS;
	    row++) {
		struct slice cell = sample_cell(j->sample, row, i);

		if (cell.len == 0)
			continue;
		l->filled++;
		l->taken[look_at_cell(j, cell)]++;
	}
	l->best = BY_WORDS;
	for (e = LOOK_FIRST; e <= LOOK_LAST && l->filled > 0; e++)
		if (l->best == BY_WORDS && (int64_t)(l->taken[e] * 100) >=
		    table_int(j->table, j->rows[e], LEAST_PCT) *
		    (int64_t)l->filled)
			l->best = (enum evidence)e;
}

/* Words that two phrases share, of the words of both, in percent. */
static int
likeness(const struct phrase *a, const struct phrase *b)
{
	bool used[WORDS_MOST] = { false };
	size_t shared = 0, i, k;

	if ((a->signs & b->signs) == 0)
		return 0;
	for (i = 0; i < a->count; i++)
		for (k = 0; k < b->count; k++)
			if (!used[k] && slice_equal(a->words[i],
			    b->words[k])) {
				used[k] = true;
				shared++;
				break;
			}
	return shared == 0 ? 0 :
	    (int)(shared * 200 / (a->count + b->count));
}

/* Whether two keys of some length differ by two letters at most. */
static bool
is_near(struct slice a, struct slice b)
{
	unsigned char row[KEY_MOST + 1], corner, up;
	size_t i, k;

	if (a.len < KEY_LEAST || a.len > KEY_MOST || b.len > KEY_MOST ||
	    a.len > b.len + 2 || b.len > a.len + 2 || *a.at != *b.at)
		return false;
	for (k = 0; k <= b.len; k++)
		row[k] = (unsigned char)k;
	for (i = 1; i <= a.len; i++) {
		corner = row[0];
		row[0] = (unsigned char)i;
		for (k = 1; k <= b.len; k++) {
			up = row[k];
			row[k] = (unsigned char)(corner +
			    (a.at[i - 1] != b.at[k - 1]));
			if (up + 1 < row[k])
				row[k] = (unsigned char)(up + 1);
			if (row[k - 1] + 1 < row[k])
				row[k] = (unsigned char)(row[k - 1] + 1);
			corner = up;
		}
	}
	return row[b.len] <= 2;
}

/* Whether cells that look so fit the type of a column. */
static bool
fits(enum evidence look, struct slice type)
{
	static const char *const types[EVIDENCES] = { [BY_EMAIL] = "email",
		[BY_URL] = "url", [BY_COUNTRY] = "country",
		[BY_PHONE] = "phone", [BY_DATE] = "date" };

	return types[look] != NULL && slice_is(type, types[look]);
}

static void
add_candidate(struct judging *j, struct candidate c)
{
	if (c.score < score_of(j, LEAST))
		return;
	GROW(j->candidates, j->candidate_count, j->room);
	j->candidates[j->candidate_count++] = c;
}

/* A column that goes by another name than its header, such as email_2. */
static bool
keep_name(struct judging *j, size_t i)
{
	const struct intake_column *c = &j->columns->columns[i];

	if (slice_equal(c->name, slice_trim(c->header)) ||
	    slice_trim(c->header).len == 0)
		return false;
	j->s->all[i].column = c->name;
	return true;
}

/* How like a header the spellings of a meaning are, from *a on; the likest. */
static int
likest(const struct judging *j, const struct phrase *header, size_t meaning,
    size_t *a, struct slice *alias)
{
	int like = 0;

	for (; *a < j->alias_count && j->aliases[*a].meaning == meaning;
	    ++*a) {
		const struct phrase *p = &j->aliases[*a];
		int now;

		if (j->taken[meaning])
			continue;
		now = likeness(header, p);
		if (now < NEAR && is_near(header->text, p->text))
			now = NEAR;
		if (now > like)
			like = now, *alias = p->text;
	}
	return like;
}

/* What one column could be, by header and cells. */
static void
weigh_column(struct judging *j, size_t i)
{
	enum evidence look = j->looks[i].best;
	struct phrase header;
	size_t m, a = 0;

	cut_phrase(j, column_key(j->columns->columns[i].header, NULL,
	    &j->s->arena), &header);
	for (m = 0; m < dictionary_count(j->d); m++) {
		const struct column_meaning *it = dictionary_meaning(j->d, m);
		struct candidate c = { .column = i, .meaning = m,
			.by = BY_WORDS, .alias = SLICE_EMPTY };
		int like = likest(j, &header, m, &a, &c.alias);
		int agree, by_look = 0;

		if (j->taken[m])
			continue;
		c.score = like * score_of(j, BY_WORDS) / 100;
		agree = like >= HALF && fits(look, it->type) ?
		    score_of(j, BY_BOTH) : 0;
		if (look != BY_WORDS && slice_equal(it->name,
		    table_text(j->table, j->rows[look], COLUMN)))
			by_look = score_of(j, look);
		if (by_look >= c.score && by_look > 0)
			c.by = look, c.score = by_look;
		c.score += agree;
		if (c.score > SCORE_MOST)
			c.score = SCORE_MOST;
		add_candidate(j, c);
	}
}

static int
by_score(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	return x->meaning < y->meaning ? -1 : x->meaning > y->meaning;
}

static void
give_reason(struct judging *j, struct suggestion *s, enum evidence by,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

static void
give_reason(struct judging *j, struct suggestion *s, enum evidence by,
    const char *format, ...)
{
	struct slice reason = table_text(j->table, j->rows[by],
	    j->chinese ? ZH : EN);
	char text[512];
	va_list arguments;
	int len = snprintf(text, 300, "%.*s", SLICE_PRINT(reason));

	va_start(arguments, format);
	vsnprintf(text + len, sizeof(text) - (size_t)len, format, arguments);
	va_end(arguments);
	s->reason = arena_copy(&j->s->arena, slice_of(text));
}

/* Two columns in one, as a mapping may say it again. */
static struct slice
mix_name(enum intake_mix mix)
{
	return mix == MIX_REACH ? SLICE("email;phone") :
	    SLICE("contact_name;note");
}

/* What the header itself says for certain, or the cells of an ambiguous one. */
static bool
judge_certain(struct judging *j, size_t i)
{
	const struct intake_column *c = &j->columns->columns[i];
	struct suggestion *s = &j->s->all[i];
	enum column_match match;
	enum evidence by;
	size_t meaning = dictionary_match(j->d, c->header, &match, NULL,
	    &j->s->arena);

	if (c->dropped) {
		s->column = SLICE("-");
		s->score = score_of(j, BY_HAND);
		give_reason(j, s, BY_HAND, "%s", "");
	}
	if (c->mix != MIX_NONE) {
		s->column = mix_name(c->mix);
		s->score = score_of(j, BY_FORM);
		give_reason(j, s, BY_FORM, "%s", "");
		return false;
	}
	if (c->meaning == MEANING_NONE)
		return false;
	by = c->by_hand ? BY_HAND : meaning == SIZE_MAX ? BY_FORM :
	    meaning != c->meaning ? BY_CELLS : match == MATCH_NAME ? BY_NAME :
	    match == MATCH_ALIAS ? BY_ALIAS : BY_JOINED;
	s->column = c->name;
	s->score = score_of(j, by);
	give_reason(j, s, by, "%s", "");
	return true;
}

static void
judge_left(struct judging *j, size_t i)
{
	struct suggestion *s = &j->s->all[i];

	give_reason(j, s, keep_name(j, i) ? SECOND : LEAST, "%s", "");
}

static void
take_candidate(struct judging *j, const struct candidate *c)
{
	struct suggestion *s = &j->s->all[c->column];
	const struct looks *l = &j->looks[c->column];

	j->taken[c->meaning] = true;
	s->guess = dictionary_meaning(j->d, c->meaning)->name;
	if (c->by == BY_WORDS)
		give_reason(j, s, c->by, j->chinese ? "“%.*s”" :
		    " \"%.*s\"", SLICE_PRINT(c->alias));
	else
		give_reason(j, s, c->by, j->chinese ? "（%zu/%zu）" :
		    " (%zu/%zu)", l->taken[c->by], l->filled);
}

/* The best first: each column gets one meaning, each meaning one column. */
static void
share_out(struct judging *j)
{
	size_t *alternatives = xcalloc(j->s->count, sizeof(*alternatives)), i;

	if (j->candidate_count > 0)
		qsort(j->candidates, j->candidate_count,
		    sizeof(*j->candidates), by_score);
	for (i = 0; i < j->candidate_count; i++) {
		const struct candidate *c = &j->candidates[i];

		if (j->s->all[c->column].guess.len == 0 &&
		    !j->taken[c->meaning])
			take_candidate(j, c);
	}
	for (i = 0; i < j->candidate_count; i++) {
		const struct candidate *c = &j->candidates[i];
		struct suggestion *s = &j->s->all[c->column];
		struct slice name = dictionary_meaning(j->d,
		    c->meaning)->name;
		char text[300];

		if (alternatives[c->column]++ >= ALTERNATIVES)
			continue;
		snprintf(text, sizeof(text), "%.*s%s%.*s %d",
		    SLICE_PRINT(s->alternatives),
		    s->alternatives.len > 0 ? ";" : "", SLICE_PRINT(name),
		    c->score);
		s->alternatives = arena_copy(&j->s->arena, slice_of(text));
	}
	free(alternatives);
}

/* The first different cells, cut at a character. */
static void
show_cells(struct judging *j, size_t i)
{
	struct slice shown[SAMPLES];
	struct buffer text = { 0 };
	size_t count = 0, row, k;

	for (row = 0; row < j->sample->records && count < SAMPLES; row++) {
		struct slice cell = sample_cell(j->sample, row, i);

		for (k = 0; k < count && !slice_equal(shown[k], cell); k++)
			;
		if (cell.len == 0 || k < count)
			continue;
		shown[count++] = cell;
		if (text.len > 0)
			buffer_add(&text, SLICE(" | "));
		if (cell.len > SAMPLE_BYTES_MOST)
			cell.len = text_valid_prefix((struct slice){ cell.at,
			    SAMPLE_BYTES_MOST });
		buffer_add(&text, cell);
	}
	j->s->all[i].samples = arena_copy(&j->s->arena, buffer_slice(&text));
	buffer_release(&text);
}

static void
judge_all(struct judging *j)
{
	size_t i;

	for (i = 0; i < j->s->count; i++) {
		j->s->all[i] = (struct suggestion){
			.column = SLICE_EMPTY, .guess = SLICE_EMPTY,
			.reason = SLICE_EMPTY, .alternatives = SLICE_EMPTY };
		show_cells(j, i);
		if (judge_certain(j, i))
			j->taken[j->columns->columns[i].meaning] = true;
	}
	for (i = 0; i < j->s->count; i++)
		if (j->s->all[i].score == 0 && !keep_name(j, i)) {
			look_at_column(j, i);
			weigh_column(j, i);
		}
	share_out(j);
	for (i = 0; i < j->s->count; i++)
		if (j->s->all[i].score == 0 && j->s->all[i].guess.len == 0)
			judge_left(j, i);
}

bool
suggest_init(struct suggestions *s, const struct intake_columns *columns,
    const struct dictionary *dictionary, const struct sample *sample,
    struct countries *countries, bool chinese, struct fault *fault)
{
	struct judging j = { .s = s, .columns = columns, .d = dictionary,
		.sample = sample, .chinese = chinese,
		.countries = countries };
	bool fine;

	*s = (struct suggestions){ .count = columns->count - columns->made };
	s->all = xcalloc(s->count, sizeof(*s->all));
	j.looks = xcalloc(s->count, sizeof(*j.looks));
	j.taken = xcalloc(dictionary_count(dictionary), sizeof(*j.taken));
	fine = open_table(&j, fault) &&
	    (j.forms = company_legal_open(fault)) != NULL &&
	    (countries != NULL ||
	    (j.countries = countries_open(fault)) != NULL);
	if (fine) {
		cut_aliases(&j);
		judge_all(&j);
	} else {
		suggest_release(s);
	}
	table_close(j.table);
	company_legal_close(j.forms);
	if (countries == NULL)
		countries_close(j.countries);
	free(j.looks);
	free(j.taken);
	free(j.aliases);
	free(j.candidates);
	return fine;
}

void
suggest_release(struct suggestions *s)
{
	free(s->all);
	arena_release(&s->arena);
	*s = (struct suggestions){ 0 };
}
